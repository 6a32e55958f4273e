"""The people of the sample center: invented, in the scripts and lengths that desks really meet."""

from collections.abc import Iterator
from hashlib import sha256

from checkin.domain.appointment import Candidate

IN_THE_MAIN_SESSION = (
    ("Li Xiaoming", "李晓明"),
    ("Wang Fang", "王芳"),
    ("Zhang Wei", "张伟"),
    ("Chen Siyuan", "陈思远"),
    ("Ouyang Ruoxi", "欧阳若曦"),
    ("Shan Yan", "单䶮"),
    ("Zeng Zhiqiang", "曾志强"),
    ("Xie Meng", "解㛃"),
    ("Zhao Yi", "赵一"),
    ("Liu Qingqing", "刘青青"),
    ("Gulnar Abdurahman", "古丽娜尔·阿卜杜热合曼"),
    ("José Ángel Núñez Peña", ""),
    ("Zoë Ångström", ""),
    ("Łukasz Żółkiewski", ""),
    ("François-Xavier L'Hôte", ""),
    ("Siobhán O'Brien", ""),
    ("Nguyễn Thị Minh Khai", ""),
    ("Anna Kowalska-Nowak", ""),
    ("Dmitri Sergeyevich Volkov", "Дмитрий Сергеевич Волков"),
    ("Olena Kovalchuk", "Олена Ковальчук"),
    ("Sato Haruka", "佐藤 遥"),
    ("Kim Min-jun", "김민준"),
    ("Bo", ""),
    (
        "Maria Aparecida Conceição dos Santos Albuquerque de Vasconcelos e Figueiredo-Mascarenhas",
        "",
    ),
)
"""(name in Latin letters, name in its own script)."""

IN_THE_OTHER_ROLES = (
    ("Huang Lei", "黄磊"),
    ("Zhou Yun", "周云"),
    ("Wu Jiahao", "吴嘉豪"),
    ("Xu Lina", "徐丽娜"),
    ("Sun Peng", "孙鹏"),
    ("Ma Chao", "马超"),
    ("Priya Raghunathan", ""),
    ("Zhu Xi", "朱熹"),
    ("Oluwaseun Adébáyò", ""),
    ("Hu Bing", "胡冰"),
    ("Lin Tao", "林涛"),
    ("Gao Yuan", "高远"),
    ("Guo Jing", "郭静"),
    ("Aylin Yıldız", ""),
    ("He Shan", "何山"),
    ("Ekaterina Smirnova", "Екатерина Смирнова"),
    ("Luo Dan", "罗丹"),
    ("Jürgen Müller-Lüdenscheidt", ""),
    ("Tang Wen", "唐文"),
    ("Thandiwe Nkosi", ""),
    ("Shan Mingyuan", "单明远"),
)

_ID_TYPES = ("id-card", "id-card", "passport", "residence-permit")


def digest_of(seed: int, what: str) -> bytes:
    """32 bytes that look random and are the same for the same seed."""
    return sha256(f"{seed}/{what}".encode()).digest()


def candidate(seed: int, place: int, name: str, native_name: str) -> Candidate:
    """An invented person; the candidate numbers count up with `place`."""
    chance = digest_of(seed, f"person {place}")
    return Candidate(
        number=f"TC-{100_001 + place}",
        name=name,
        native_name=native_name,
        id_type=_ID_TYPES[chance[0] % len(_ID_TYPES)],
        id_last4=f"{int.from_bytes(chance[1:3], 'big') % 10_000:04}",
        birth_year=1970 + chance[3] % 36,
        phone=f"+86 000 {int.from_bytes(chance[4:6], 'big') % 10_000:04} {place:04}",
    )


def crowd(seed: int, size: int) -> Iterator[Candidate]:
    """So many people with names put together from those above."""
    known = IN_THE_MAIN_SESSION + IN_THE_OTHER_ROLES
    for place in range(size):
        name, native = known[place % len(known)]
        surname, _ = known[place // len(known) % len(known)]
        yield candidate(seed, place, f"{surname.split()[0]} {name}", native)
