<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Answers</name>
    <message>
        <source>What candidates ask</source>
        <translation>考生常问的问题</translation>
    </message>
    <message>
        <source>Type a word, then ↑ ↓. F8: the other language.</source>
        <translation>输入关键词，用 ↑ ↓ 选择。F8 切换语言。</translation>
    </message>
    <message>
        <source>Nothing matches. Try another word, or clear the field.</source>
        <translation>没有找到。请换一个词，或清空输入框。</translation>
    </message>
    <message>
        <source>Refund, result, 证书, zhengshu …</source>
        <translation>退款、成绩、zhengshu、refund …</translation>
    </message>
    <message>
        <source>Search the questions</source>
        <translation>搜索问题</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>Camera is off</source>
        <translation>摄像头已关闭</translation>
    </message>
    <message>
        <source>Starting camera …</source>
        <translation>正在启动摄像头……</translation>
    </message>
    <message>
        <source>Camera: {name}</source>
        <translation>摄像头：{name}</translation>
    </message>
    <message>
        <source>Camera lost. Check its plug; it comes back by itself. The hand scanner works.</source>
        <translation>摄像头已断开，请检查连接，恢复后会自动启用。扫码枪可继续使用。</translation>
    </message>
    <message>
        <source>The camera does not open. Close other programs that use it.</source>
        <translation>无法打开摄像头，请关闭正在使用摄像头的其他程序。</translation>
    </message>
    <message>
        <source>No camera. Use the hand scanner, or type the number.</source>
        <translation>未找到摄像头，请使用扫码枪或输入考号。</translation>
    </message>
    <message>
        <source>{name} is not plugged in. Plug it in, or choose another camera.</source>
        <translation>{name} 未连接。请接上，或选择其他摄像头。</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Clock is behind</source>
        <translation>时钟偏慢</translation>
    </message>
    <message>
        <source>Clock was set back</source>
        <translation>时钟被调回</translation>
    </message>
    <message>
        <source>Clock jumped forward</source>
        <translation>时钟突然前跳</translation>
    </message>
    <message>
        <source>Clock is wrong</source>
        <translation>时钟有误</translation>
    </message>
    <message>
        <source>Time zone changed</source>
        <translation>时区已改变</translation>
    </message>
    <message>
        <source>Clock not checked</source>
        <translation>时钟未核对</translation>
    </message>
    <message>
        <source>The clock shows a time before the roster was made. Compare date, time and time zone of this computer with another clock and set them right. Nobody counts as late meanwhile.</source>
        <translation>时钟显示的时间早于名单的生成时间。请对照其他时钟，校准本机的日期、时间和时区。在此期间不会判定任何人迟到。</translation>
    </message>
    <message>
        <source>The clock shows an earlier time than before. Compare it with another clock and set it right. Nobody counts as late meanwhile.</source>
        <translation>时钟显示的时间比先前更早。请对照其他时钟进行校准。在此期间不会判定任何人迟到。</translation>
    </message>
    <message>
        <source>The clock moved forward by more than a minute at once. Compare it with another clock. Nobody counts as late meanwhile.</source>
        <translation>时钟一次前跳超过一分钟。请对照其他时钟核实。在此期间不会判定任何人迟到。</translation>
    </message>
    <message>
        <source>The registry&apos;s time differs from this clock by more than a minute. Set the clock right. Nobody counts as late meanwhile.</source>
        <translation>考务中心的时间与本机时钟相差一分钟以上。请校准时钟。在此期间不计任何人迟到。</translation>
    </message>
    <message>
        <source>The time zone of this computer was changed. Compare the clock with another one; a center manager can confirm it. Nobody counts as late meanwhile.</source>
        <translation>本机的时区被改动。请与其他时钟核对，考点负责人可以确认。在此期间不计任何人迟到。</translation>
    </message>
    <message>
        <source>Nothing has confirmed this clock yet. Import a roster, reach the registry, or let a center manager confirm it. Nobody counts as late meanwhile.</source>
        <translation>本机时钟尚未得到确认。请导入名单、连接考务中心，或由考点负责人确认。在此期间不计任何人迟到。</translation>
    </message>
    <message>
        <source>Clock is right</source>
        <translation>时钟正常</translation>
    </message>
    <message>
        <source>The clock of this desk</source>
        <translation>本签到台的时钟</translation>
    </message>
    <message>
        <source>It is kept beside the time of this desk, and decides nothing.</source>
        <translation>它与本签到台的时间一并记录，不影响判定。</translation>
    </message>
    <message>
        <source>That is no time. Type it like 14:05, or 2026-12-05 14:05.</source>
        <translation>这不是时间。请按 14:05 或 2026-12-05 14:05 的格式输入。</translation>
    </message>
    <message>
        <source>Hold it against another clock before you say so.</source>
        <translation>请先与另一个时钟核对。</translation>
    </message>
    <message>
        <source>What does the clock on the wall show?</source>
        <translation>墙上的钟显示几点？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Time on the wall, e.g. 14:05</source>
        <translation>墙上的时间，例如 14:05</translation>
    </message>
    <message>
        <source>The center manager confirms this clock</source>
        <translation>考点负责人确认本时钟</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>时钟正确</translation>
    </message>
    <message>
        <source>Enter the time on the wall …</source>
        <translation>输入墙上的时间 …</translation>
    </message>
    <message>
        <source>This clock is right …</source>
        <translation>本时钟正确 …</translation>
    </message>
    <message>
        <source>The clock on the wall shows {time}; each record keeps both.</source>
        <translation>墙上的钟显示 {time}；每条记录都保留两个时间。</translation>
    </message>
    <message>
        <source>Nothing speaks against it. It was never held against another.</source>
        <translation>没有发现问题，但从未与其他时钟核对过。</translation>
    </message>
    <message>
        <source>It differs from the registry&apos;s by {seconds} s.</source>
        <translation>与考务中心相差 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Compared with a phone on the network</source>
        <translation>已与联网手机核对</translation>
    </message>
    <message>
        <source>Compared with a radio or station clock</source>
        <translation>已与电波钟或标准时钟核对</translation>
    </message>
    <message>
        <source>The registry told the time</source>
        <translation>考务中心告知的时间</translation>
    </message>
    <message>
        <source>Set right just now</source>
        <translation>刚刚调准</translation>
    </message>
    <message>
        <source>Other (in words)</source>
        <translation>其他（请说明）</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close the session …</source>
        <translation>关闭本场次…</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>仍在场</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>{count}, see F3</source>
        <translation>{count} 人，见 F3</translation>
    </message>
    <message>
        <source>Wait for a decision</source>
        <translation>等待决定</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>Other desks</source>
        <translation>其他签到台</translation>
    </message>
    <message>
        <source>not heard lately: absences are provisional</source>
        <translation>近期没有消息：缺考暂定</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>To be closed</source>
        <translation>可关闭</translation>
    </message>
    <message>
        <source>now, by the center manager and a second person</source>
        <translation>现在，由考点负责人和另一人</translation>
    </message>
    <message>
        <source>from {time} ({left}); may still come: {count}</source>
        <translation>{time} 起（{left}）；还可能来 {count} 人</translation>
    </message>
    <message>
        <source>Close this session? Absent from then on: {count}</source>
        <translation>关闭本场次？此后记为缺考：{count} 人</translation>
    </message>
    <message>
        <source>from {time} ({left}), when the exam starts</source>
        <translation>{time} 起（{left}），即考试开始时</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 人</translation>
    </message>
    <message>
        <source>Close this session? The exam was not held.</source>
        <translation>关闭本场次？考试未举行。</translation>
    </message>
    <message>
        <source>Close this session?</source>
        <translation>关闭本场次？</translation>
    </message>
    <message>
        <source>Closing the session</source>
        <translation>关闭场次</translation>
    </message>
    <message>
        <source>Close the session</source>
        <translation>关闭本场次</translation>
    </message>
    <message>
        <source>Print the summary …</source>
        <translation>打印场次总结…</translation>
    </message>
    <message>
        <source>until {time}: who signs out then is recorded after the closing</source>
        <translation>至 {time}：此后离场的，将记在关闭之后</translation>
    </message>
    <message>
        <source>The exam runs</source>
        <translation>考试进行中</translation>
    </message>
    <message>
        <source>Still here: {count}</source>
        <translation>仍在场：{count}</translation>
    </message>
    <message>
        <source>Wait for a decision: {count}</source>
        <translation>等待决定：{count}</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>Nobody is chosen. Scan a code or find a person.</source>
        <translation>尚未选定考生，请扫码或查找。</translation>
    </message>
    <message>
        <source>This person has not been scanned or found yet. Do that first.</source>
        <translation>尚未扫码或查找该考生，请先完成这一步。</translation>
    </message>
    <message>
        <source>This is decided elsewhere, not at this desk.</source>
        <translation>此事项不能在本签到台决定。</translation>
    </message>
    <message>
        <source>A reason is needed. Choose one.</source>
        <translation>请选择原因。</translation>
    </message>
    <message>
        <source>The two minutes for undoing are over. A lead proctor can still undo it.</source>
        <translation>已超过两分钟的撤销时限，监考组长仍可撤销。</translation>
    </message>
    <message>
        <source>This seat is taken. A lead proctor can give another seat.</source>
        <translation>该座位已有人，监考组长可另行安排座位。</translation>
    </message>
    <message>
        <source>This seat cannot be used. A lead proctor can give another seat.</source>
        <translation>该座位不能使用。监考组长可以另行安排座位。</translation>
    </message>
    <message>
        <source>No seat is free in this room.</source>
        <translation>本考场已无空座。</translation>
    </message>
    <message>
        <source>This person is in already.</source>
        <translation>该考生已入场。</translation>
    </message>
    <message>
        <source>Name the witness, who must be somebody else.</source>
        <translation>请填写见证人，且须为另一人。</translation>
    </message>
    <message>
        <source>That is not earlier than the arrival that is known.</source>
        <translation>该时间不早于已记录的到达时间。</translation>
    </message>
    <message>
        <source>This person is not out for a break.</source>
        <translation>该考生不在场外休息。</translation>
    </message>
    <message>
        <source>So many are out already as may be at once. Wait until somebody is back.</source>
        <translation>场外休息人数已达上限，请等有人返回。</translation>
    </message>
    <message>
        <source>Nothing about this person is provisional.</source>
        <translation>该考生没有待定事项。</translation>
    </message>
    <message>
        <source>The session is not interrupted.</source>
        <translation>该场次未中断。</translation>
    </message>
    <message>
        <source>The session is interrupted already.</source>
        <translation>该场次已处于中断状态。</translation>
    </message>
    <message>
        <source>Somebody may still come. A session is closed when absences may be recorded.</source>
        <translation>仍可能有考生到场。可以记录缺考后才能关闭场次。</translation>
    </message>
    <message>
        <source>This session is closed already.</source>
        <translation>该场次已关闭。</translation>
    </message>
    <message>
        <source>This clock is certainly wrong. Set it right; confirming it does not help.</source>
        <translation>本机时钟肯定有误，请校准；确认无济于事。</translation>
    </message>
    <message>
        <source>The staff list is too old: no news of the registry for 30 days. Bring a new roster.</source>
        <translation>工作人员名单过旧：已有 30 天没有考务中心的消息。请导入新名单。</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>PIN 码不正确。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a moment, then try again.</source>
        <translation>PIN 码多次输入错误，请稍候再试。</translation>
    </message>
    <message>
        <source>A proctor decides this.</source>
        <translation>此事项由监考员决定。</translation>
    </message>
    <message>
        <source>A lead proctor decides this.</source>
        <translation>此事项由监考组长决定。</translation>
    </message>
    <message>
        <source>The center manager decides this.</source>
        <translation>此事项由考点负责人决定。</translation>
    </message>
    <message>
        <source>Only the central registry can decide this.</source>
        <translation>此事项只能由考务中心决定。</translation>
    </message>
    <message>
        <source>Transport was disrupted</source>
        <translation>交通受阻</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>身体不适</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气原因</translation>
    </message>
    <message>
        <source>Held up by authorities</source>
        <translation>配合公务检查</translation>
    </message>
    <message>
        <source>Identity is established</source>
        <translation>身份已核实</translation>
    </message>
    <message>
        <source>Showed that it is booked</source>
        <translation>已出示报名证明</translation>
    </message>
    <message>
        <source>Confirmed by the programme</source>
        <translation>项目方已确认</translation>
    </message>
    <message>
        <source>Caused by the center</source>
        <translation>考点原因</translation>
    </message>
    <message>
        <source>Fetched the ID document</source>
        <translation>返回取证件</translation>
    </message>
    <message>
        <source>Other (in words)</source>
        <translation>其他（请说明）</translation>
    </message>
    <message>
        <source>As the verdict says</source>
        <translation>按判定结果</translation>
    </message>
    <message>
        <source>Identity not established</source>
        <translation>身份未能核实</translation>
    </message>
    <message>
        <source>No ID document</source>
        <translation>未带证件</translation>
    </message>
    <message>
        <source>Left by their own wish</source>
        <translation>考生自愿离开</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>签错考生</translation>
    </message>
    <message>
        <source>Wrong seat</source>
        <translation>座位有误</translation>
    </message>
    <message>
        <source>Pressed by mistake</source>
        <translation>误按</translation>
    </message>
    <message>
        <source>Identity to be looked at again</source>
        <translation>需再次核对身份</translation>
    </message>
    <message>
        <source>Left before the start</source>
        <translation>开考前离场</translation>
    </message>
    <message>
        <source>In words (optional)</source>
        <translation>补充说明（可选）</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>A person who is not on the roster</source>
        <translation>不在名单中的人员</translation>
    </message>
    <message>
        <source>A lead proctor decides</source>
        <translation>由监考组长决定</translation>
    </message>
    <message>
        <source>The center manager decides</source>
        <translation>由考点负责人决定</translation>
    </message>
    <message>
        <source>Turn this person away?</source>
        <translation>不予该考生入场？</translation>
    </message>
    <message>
        <source>Take this admission back?</source>
        <translation>撤销该考生的签到？</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>准予入场</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>不予入场</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销签到</translation>
    </message>
    <message>
        <source>This desk is locked. Sign on with your PIN first.</source>
        <translation>本签到台已锁定。请先用自己的PIN值班登录。</translation>
    </message>
    <message>
        <source>A session never starts before its scheduled time.</source>
        <translation>场次不会早于原定时间开始。</translation>
    </message>
    <message>
        <source>This person is not in.</source>
        <translation>此人不在考场内。</translation>
    </message>
    <message>
        <source>Write who was consulted, or that nobody could be.</source>
        <translation>请写明征询了谁，或无人可征询。</translation>
    </message>
    <message>
        <source>{minutes} min late, arrived at {time}</source>
        <translation>迟到 {minutes} 分钟，{time} 到达</translation>
    </message>
    <message>
        <source>Who was consulted?</source>
        <translation>征询了谁？</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Give this seat</source>
        <translation>安排此座位</translation>
    </message>
    <message>
        <source>One person is on duty: this is recorded as decided alone.</source>
        <translation>本考点仅一人值班：此项将记录为单人处理。</translation>
    </message>
    <message>
        <source>That is before the roster was made. Check the time, and its day.</source>
        <translation>这个时间早于名单的生成时间。请检查时间和日期。</translation>
    </message>
    <message>
        <source>Two people decide this. Name the second one, who is somebody else.</source>
        <translation>此项须两人决定。请填写第二人，且须为另一人。</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>By their own wish</source>
        <translation>本人意愿</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>身体不适</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急情况</translation>
    </message>
    <message>
        <source>Other (in words)</source>
        <translation>其他（请写明）</translation>
    </message>
    <message>
        <source>The seat is broken</source>
        <translation>座位损坏</translation>
    </message>
    <message>
        <source>The seat was taken</source>
        <translation>座位已有人</translation>
    </message>
    <message>
        <source>Disturbance</source>
        <translation>受干扰</translation>
    </message>
    <message>
        <source>What the person needs</source>
        <translation>考生需要</translation>
    </message>
    <message>
        <source>Stood in our queue</source>
        <translation>已在排队</translation>
    </message>
    <message>
        <source>Could not be scanned then</source>
        <translation>当时无法扫码</translation>
    </message>
    <message>
        <source>The clock was wrong</source>
        <translation>时钟有误</translation>
    </message>
    <message>
        <source>The registry has confirmed it</source>
        <translation>考务中心已确认</translation>
    </message>
    <message>
        <source>The document was seen</source>
        <translation>已查看证件</translation>
    </message>
    <message>
        <source>Both desks have looked at it</source>
        <translation>两个签到台均已核对</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>考场</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>The center is the cause</source>
        <translation>考点原因</translation>
    </message>
    <message>
        <source>The programme is the cause</source>
        <translation>项目方原因</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>已修好</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>Not spare</source>
        <translation>不再备用</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>可上机</translation>
    </message>
    <message>
        <source>No workstation</source>
        <translation>不可上机</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>The registry is unplugged: go on scanning. Ctrl+F5 plugs it in.</source>
        <translation>考务中心已断开：可继续扫码。按 Ctrl+F5 重新接通。</translation>
    </message>
    <message>
        <source>The registry starts again; what waits is handed in.</source>
        <translation>考务中心重新启动，待发送的记录将会补交。</translation>
    </message>
    <message>
        <source>Export what was refused</source>
        <translation>导出被拒记录</translation>
    </message>
    <message>
        <source>Signed receipts</source>
        <translation>签名回执</translation>
    </message>
    <message>
        <source>Cases for the manager</source>
        <translation>待考点负责人处理的事项</translation>
    </message>
    <message>
        <source>From the registry</source>
        <translation>考务中心通知</translation>
    </message>
    <message>
        <source>Scan the registry&apos;s enrolment code at this desk.</source>
        <translation>请在本签到台扫描考务中心的注册码。</translation>
    </message>
    <message>
        <source>{state}. {advice}</source>
        <translation>{state}。{advice}</translation>
    </message>
    <message>
        <source>Syncing …</source>
        <translation>正在同步……</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Export what was refused …</source>
        <translation>导出被拒记录……</translation>
    </message>
    <message>
        <source>In touch with the registry</source>
        <translation>已与考务中心连接</translation>
    </message>
    <message>
        <source>Not enrolled at a registry</source>
        <translation>尚未在考务中心注册</translation>
    </message>
    <message>
        <source>No network to the registry</source>
        <translation>无法连接考务中心</translation>
    </message>
    <message>
        <source>The network asks for a login</source>
        <translation>网络要求登录</translation>
    </message>
    <message>
        <source>Somebody else answers for the registry</source>
        <translation>应答方不是考务中心</translation>
    </message>
    <message>
        <source>The registry does not answer in time</source>
        <translation>考务中心未及时应答</translation>
    </message>
    <message>
        <source>The answer arrived damaged</source>
        <translation>收到的应答已损坏</translation>
    </message>
    <message>
        <source>The registry has a fault</source>
        <translation>考务中心系统故障</translation>
    </message>
    <message>
        <source>This program must be updated</source>
        <translation>本程序需要更新</translation>
    </message>
    <message>
        <source>The registry has revoked this desk</source>
        <translation>考务中心已停用本签到台</translation>
    </message>
    <message>
        <source>Another computer writes this same journal</source>
        <translation>另一台电脑正在写同一份日志</translation>
    </message>
    <message>
        <source>A much smaller roster waits for a person</source>
        <translation>新名单人数大减，待人工确认</translation>
    </message>
    <message>
        <source>The registry has refused a request</source>
        <translation>考务中心拒绝了请求</translation>
    </message>
    <message>
        <source>Open a browser on this network and log in there; nothing is lost meanwhile.</source>
        <translation>请在此网络上打开浏览器登录；在此期间不会丢失任何记录。</translation>
    </message>
    <message>
        <source>Use another network, and tell the registry. Nothing was sent.</source>
        <translation>请改用其他网络，并告知考务中心。未发送任何内容。</translation>
    </message>
    <message>
        <source>Signing in goes on; everything is kept until then.</source>
        <translation>签到照常进行，所有记录都会保留。</translation>
    </message>
    <message>
        <source>Its roster was erased. Hand over what is unsent as a file, and enrol again.</source>
        <translation>名单已清除。请将未上传的记录导出为文件移交，并重新注册。</translation>
    </message>
    <message>
        <source>Both records are kept. Enrol this desk again with a new code.</source>
        <translation>两份记录均已保留。请用新注册码重新注册本签到台。</translation>
    </message>
    <message>
        <source>Ask the registry whether so many have left; the old roster is used until then.</source>
        <translation>请向考务中心核实是否确有这么多人退出；在此之前继续使用原名单。</translation>
    </message>
    <message>
        <source>Signed in at two desks</source>
        <translation>在两个签到台签到</translation>
    </message>
    <message>
        <source>Signed in at two centers: impersonation?</source>
        <translation>在两个考点签到：疑似替考</translation>
    </message>
    <message>
        <source>Signed in here, but cancelled</source>
        <translation>在此签到，但预约已取消</translation>
    </message>
    <message>
        <source>One seat was given twice</source>
        <translation>同一座位分配了两次</translation>
    </message>
    <message>
        <source>Signed in after the session was closed</source>
        <translation>场次关闭后签到</translation>
    </message>
    <message>
        <source>Signed in, but recorded as absent</source>
        <translation>已签到，但被记为缺考</translation>
    </message>
    <message>
        <source>Two computers wrote the same journal</source>
        <translation>两台电脑写了同一份日志</translation>
    </message>
    <message>
        <source>The journal was changed afterwards</source>
        <translation>日志在事后被改动</translation>
    </message>
    <message>
        <source>An old copy of the journal was put back</source>
        <translation>恢复了日志的旧副本</translation>
    </message>
    <message>
        <source>The registry has raised a case: {case} (F5).</source>
        <translation>考务中心提出一项待处理事项：{case}（F5）。</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>未注册</translation>
    </message>
    <message>
        <source>In touch · all {count} received</source>
        <translation>已连接 · {count} 条全部收到</translation>
    </message>
    <message>
        <source>In touch</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} 条被拒</translation>
    </message>
    <message>
        <source>Open cases: {count}</source>
        <translation>待处理事项：{count}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>{time} 起离线</translation>
    </message>
    <message>
        <source>{said} · {count} to send, oldest {age}</source>
        <translation>{said} · {count} 条待上传，最早 {age}前</translation>
    </message>
    <message>
        <source>{said} · {count} to send</source>
        <translation>{said} · {count} 条待上传</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} behind. Set it right.</source>
        <translation>本机时钟慢 {span}，请校准。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} ahead. Set it right.</source>
        <translation>本机时钟快 {span}，请校准。</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>考务中心</translation>
    </message>
    <message>
        <source>Enrolled as</source>
        <translation>注册为</translation>
    </message>
    <message>
        <source>Last try</source>
        <translation>上次尝试</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次连接</translation>
    </message>
    <message>
        <source>Roster as of</source>
        <translation>名单更新于</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Refused, kept here</source>
        <translation>被拒，保留在本机</translation>
    </message>
    <message>
        <source>In the registry&apos;s quarantine</source>
        <translation>考务中心隔离区</translation>
    </message>
    <message>
        <source>Roster held back</source>
        <translation>暂缓采用的名单</translation>
    </message>
    <message>
        <source>{count}, the oldest {ago}</source>
        <translation>{count} 条，最早 {ago}</translation>
    </message>
    <message>
        <source>Version {version} of this program is there. Install it between two sessions.</source>
        <translation>本程序有新版本 {version}，请在两场考试之间安装。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events were written.</source>
        <translation>
            <numerusform>已写出 %Ln 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The registry says so: use the roster of %Ln people</source>
        <translation>
            <numerusform>已向考务中心核实：采用 %Ln 人的名单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{received} of %Ln records received by the registry</source>
        <translation>
            <numerusform>考务中心已收到 {received} / %Ln 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records, up to no. {number} · {hash}</source>
        <translation>
            <numerusform>%Ln 条记录，至第 {number} 号 · {hash}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>选择摄像头</translation>
    </message>
    <message>
        <source>Next scan in {seconds} s</source>
        <translation>{seconds} 秒后返回扫码</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>考场</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>{year} 年出生</translation>
    </message>
    <message>
        <source>in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>临时入场</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>已离场</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>已到达</translation>
    </message>
    <message>
        <source>turned away</source>
        <translation>未予入场</translation>
    </message>
    <message>
        <source>of {expected} signed in</source>
        <translation>/ {expected} 已签到</translation>
    </message>
    <message>
        <source>Session progress</source>
        <translation>本场进度</translation>
    </message>
    <message>
        <source>Scan a code, or type a name or number</source>
        <translation>扫码，或输入姓名、考号</translation>
    </message>
    <message>
        <source>Nobody has been scanned yet</source>
        <translation>尚无扫码记录</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>最近扫码</translation>
    </message>
    <message>
        <source>Signed in at {time}.</source>
        <translation>已于 {time} 签到。</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>签到成功</translation>
    </message>
    <message>
        <source>Show them the way to their seat</source>
        <translation>请引导考生就座</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>未予入场</translation>
    </message>
    <message>
        <source>The refusal and its reason are recorded.</source>
        <translation>未予入场及其原因已记录。</translation>
    </message>
    <message>
        <source>Tell them whom they may contact</source>
        <translation>请告知考生咨询渠道</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>The admission no longer holds; the arrival stays recorded.</source>
        <translation>签到已撤销，到达记录保留。</translation>
    </message>
    <message>
        <source>Scan again when they come back</source>
        <translation>考生返回后请重新扫码</translation>
    </message>
    <message>
        <source>Somebody else has been signed in at this seat.</source>
        <translation>该座位已有其他考生签到。</translation>
    </message>
    <message>
        <source>Only what the code says</source>
        <translation>仅为二维码所载信息</translation>
    </message>
    <message>
        <source>Found by hand</source>
        <translation>人工查找</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start}–{end}</translation>
    </message>
    <message>
        <source>{start} – {end}, {extra} extra time</source>
        <translation>{start}–{end}，延长 {extra}</translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <translation>请扫码</translation>
    </message>
    <message>
        <source>Hold the code in front of the camera, or use the hand scanner</source>
        <translation>请将二维码对准摄像头，或使用扫码枪</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open a picture of a code</source>
        <translation>打开二维码图片</translation>
    </message>
    <message>
        <source>No camera is plugged in</source>
        <translation>未接入摄像头</translation>
    </message>
    <message>
        <source>There is no code to be read in this picture.</source>
        <translation>图片中没有可读取的二维码。</translation>
    </message>
    <message>
        <source>Esc: try again</source>
        <translation>Esc：重试</translation>
    </message>
    <message>
        <source>This seat is marked as broken.</source>
        <translation>此座位已标记为损坏。</translation>
    </message>
    <message>
        <source>Time to fetch it: {left}</source>
        <translation>取证件剩余时间：{left}</translation>
    </message>
    <message>
        <source>The time to fetch it is over</source>
        <translation>取证件的时间已过</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation>扫码或输入</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Out since {time}.</source>
        <translation>已于 {time} 外出。</translation>
    </message>
    <message>
        <source>What was done is recorded.</source>
        <translation>操作已记录。</translation>
    </message>
    <message>
        <source>Signed in at {time}, {minutes} min late.</source>
        <translation>已于 {time} 签到，迟到 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>已返回</translation>
    </message>
    <message>
        <source>Back from a break; signed in at {time}.</source>
        <translation>休息后返回；签到时间 {time}。</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Judge again</source>
        <translation>重新判定</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Picture file</source>
        <translation>图片文件</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>键盘输入</translation>
    </message>
    <message>
        <source>Found by hand</source>
        <translation>人工查找</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>扫码时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Also found</source>
        <translation>其他情况</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>考号</translation>
    </message>
    <message>
        <source>ID document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>考试</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开考</translation>
    </message>
    <message>
        <source>Own end</source>
        <translation>本人结束时间</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>考场</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>State now</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>签到台</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Typed in from a paper</source>
        <translation>从纸质表补录</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>No session today. Is one expected? Look when the roster came (F5), or set this desk up (Ctrl+Shift+S).</source>
        <translation>今天没有场次。如应有场次，请查看名单更新时间（F5），或设置本签到台（Ctrl+Shift+S）。</translation>
    </message>
    <message>
        <source>Nobody is expected today. A roster comes by itself (F5), or from a file (F10).</source>
        <translation>今天没有应到考生。名单会自动下发（F5），也可从文件导入（F10）。</translation>
    </message>
    <message>
        <source>Nobody matches. Clear the search, or show all rooms and states.</source>
        <translation>没有相符的考生。请清空搜索，或显示全部考场和状态。</translation>
    </message>
    <message>
        <source>There is no session to print of: bring a roster first (F5, F10). The quick card and the map of the keys need none.</source>
        <translation>没有可打印的场次：请先获取名单（F5、F10）。速查卡和按键一览无需场次。</translation>
    </message>
    <message>
        <source>Not set up yet</source>
        <translation>尚未设置</translation>
    </message>
    <message>
        <source>This desk knows nobody. Ctrl+Shift+S, or F10, leads through the first steps.</source>
        <translation>本签到台还没有名单。按 Ctrl+Shift+S 或 F10 完成最初几步。</translation>
    </message>
</context>
<context>
    <name>Enrolment</name>
    <message>
        <source>Enrolled at {center} as {desk}. The roster is on its way.</source>
        <translation>已在 {center} 注册为 {desk}，正在获取名单。</translation>
    </message>
    <message>
        <source>Enrol this desk?</source>
        <translation>注册本签到台？</translation>
    </message>
    <message>
        <source>The code is one for the registry at {address}. From then on this desk sends what it records there, and gets its roster from there.</source>
        <translation>这是考务中心 {address} 的注册码。注册后，本签到台的记录将上传到该处，名单也由该处下发。</translation>
    </message>
    <message>
        <source>Enrolling …</source>
        <translation>正在注册……</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>What is this desk called at its center?</source>
        <translation>本签到台在考点的名称是？</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Number, name or last digits</source>
        <translation>考号、姓名或证件尾号</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>查找考生</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Choose one (↑ ↓, then Enter)</source>
        <translation>请选择（↑ ↓，再按 Enter）</translation>
    </message>
    <message>
        <source>Choose with ↑ ↓ and Enter. The person is then marked as found by hand.</source>
        <translation>用 ↑ ↓ 选择，按 Enter 确认。该考生将标记为人工查找。</translation>
    </message>
    <message>
        <source>Nobody matches. Check the spelling, or try the number.</source>
        <translation>没有相符的考生，请核对写法，或改用考号查找。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>{span}前</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>{span}后</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Sound on or off</source>
        <translation>声音开关</translation>
    </message>
    <message>
        <source>Light or dark (F7)</source>
        <translation>浅色或深色（F7）</translation>
    </message>
    <message>
        <source>Language (F8)</source>
        <translation>语言（F8）</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>帮助（F1）</translation>
    </message>
    <message>
        <source>All pages (F10)</source>
        <translation>全部页面（F10）</translation>
    </message>
    <message>
        <source>{count} to decide</source>
        <translation>{count} 人待处理</translation>
    </message>
    <message>
        <source>People who wait for a decision (F3)</source>
        <translation>等候处理的考生（F3）</translation>
    </message>
    <message>
        <source>What the registry has (F5)</source>
        <translation>考务中心已收到的记录（F5）</translation>
    </message>
    <message>
        <source>Sign-in opens at {time}</source>
        <translation>{time} 开始签到</translation>
    </message>
    <message>
        <source>On time until {time}</source>
        <translation>按时截止 {time}</translation>
    </message>
    <message>
        <source>Late: held until {time}</source>
        <translation>迟到暂缓至 {time}</translation>
    </message>
    <message>
        <source>Exam starts at {time}</source>
        <translation>{time} 开考</translation>
    </message>
    <message>
        <source>After the start: held until {time}</source>
        <translation>开考后暂缓至 {time}</translation>
    </message>
    <message>
        <source>No-shows are named at {time}</source>
        <translation>{time} 列出缺考</translation>
    </message>
    <message>
        <source>Exam ends at {time}</source>
        <translation>{time} 考试结束</translation>
    </message>
    <message>
        <source>No session today</source>
        <translation>今日无场次</translation>
    </message>
    <message>
        <source>The exam is over</source>
        <translation>考试已结束</translation>
    </message>
    <message>
        <source>Room {room}</source>
        <translation>考场 {room}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Offline · {count} to send</source>
        <translation>离线 · {count} 条待上传</translation>
    </message>
    <message>
        <source>No roster</source>
        <translation>没有名单</translation>
    </message>
    <message>
        <source>Roster {age} old · final</source>
        <translation>名单生成于 {age}前 · 已最终确定</translation>
    </message>
    <message>
        <source>Roster {age} old · not final</source>
        <translation>名单生成于 {age}前 · 未最终确定</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>单人值班</translation>
    </message>
    <message>
        <source>Lock, or change the person on duty (F9)</source>
        <translation>锁定，或换人值班 (F9)</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Sign on: F9</source>
        <translation>值班登录：F9</translation>
    </message>
    <message>
        <source>The clock, and how far it is believed (Ctrl+T)</source>
        <translation>时钟及其可信程度 (Ctrl+T)</translation>
    </message>
    <message>
        <source>Evacuated: {rooms}</source>
        <translation>已疏散：{rooms}</translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message>
        <source>Choose with ↑ ↓ and Enter, then decide with F6.</source>
        <translation>用 ↑ ↓ 和回车选择，然后按 F6 处理。</translation>
    </message>
    <message>
        <source>Nobody waits. Who is held by a verdict appears here.</source>
        <translation>没有人在等候。被暂缓的考生会显示在这里。</translation>
    </message>
    <message>
        <source>People who wait for a decision</source>
        <translation>等候处理的考生</translation>
    </message>
    <message>
        <source>{desk} · since {time}, {span}</source>
        <translation>{desk} · {time} 起，已 {span}</translation>
    </message>
    <message>
        <source>Not on the roster</source>
        <translation>不在名单上</translation>
    </message>
    <message>
        <source>was until {time}</source>
        <translation>截止 {time}，已过</translation>
    </message>
    <message>
        <source>until {time} · {span} left</source>
        <translation>截止 {time} · 还有 {span}</translation>
    </message>
    <message>
        <source>This person is on no roster: scan the code again.</source>
        <translation>该考生不在名单上：请重新扫码。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>This help</source>
        <translation>本帮助</translation>
    </message>
    <message>
        <source>A scan may come at any time: it never presses anything.</source>
        <translation>可随时扫码，扫码不会触发任何按钮。</translation>
    </message>
    <message>
        <source>Map of the keys (Shift+F1)</source>
        <translation>按键一览（Shift+F1）</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Type of document: {kind}</source>
        <translation>证件类型：{kind}</translation>
    </message>
    <message>
        <source>Last 4</source>
        <translation>末四位</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Year, month, day: 2031-05-30</source>
        <translation>年月日，如 2031-05-30</translation>
    </message>
    <message>
        <source>Name in the document</source>
        <translation>证件上的姓名</translation>
    </message>
    <message>
        <source>No ID document</source>
        <translation>未带证件</translation>
    </message>
    <message>
        <source>The document is no longer valid</source>
        <translation>证件已过期</translation>
    </message>
    <message>
        <source>The name is written in another way</source>
        <translation>姓名写法不同</translation>
    </message>
    <message>
        <source>It is another name</source>
        <translation>姓名不符</translation>
    </message>
    <message>
        <source>The face is not alike</source>
        <translation>相貌不符</translation>
    </message>
    <message>
        <source>The same document was shown before</source>
        <translation>同一证件曾由他人出示</translation>
    </message>
    <message>
        <source>=  The names are alike</source>
        <translation>=  姓名相符</translation>
    </message>
    <message>
        <source>≈  Probably one name, written in two ways</source>
        <translation>≈  可能是同一姓名的不同写法</translation>
    </message>
    <message>
        <source>≈  Nearly alike: look closely</source>
        <translation>≈  非常相近，请仔细核对</translation>
    </message>
    <message>
        <source>≠  Probably another name</source>
        <translation>≠  可能是另一个姓名</translation>
    </message>
    <message>
        <source>other order</source>
        <translation>顺序不同</translation>
    </message>
    <message>
        <source>capitals</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>accents</source>
        <translation>变音符号</translation>
    </message>
    <message>
        <source>blanks and hyphens</source>
        <translation>空格与连字符</translation>
    </message>
    <message>
        <source>spelled with other letters</source>
        <translation>字母拼写不同</translation>
    </message>
    <message>
        <source>pinyin and characters</source>
        <translation>拼音与汉字</translation>
    </message>
    <message>
        <source>cut off in the document</source>
        <translation>证件上被截断</translation>
    </message>
    <message>
        <source>middle name</source>
        <translation>中间名</translation>
    </message>
    <message>
        <source>some letters are others</source>
        <translation>个别字母或字不同</translation>
    </message>
    <message>
        <source>a part of the name is another</source>
        <translation>部分姓名不同</translation>
    </message>
    <message>
        <source>The document was not read whole. Read it again, or type what it says.</source>
        <translation>证件未读全。请重新读取，或手工输入证件内容。</translation>
    </message>
    <message>
        <source>The document reader is set to another keyboard. Type what the document says.</source>
        <translation>证件阅读器的键盘布局设置不符。请手工输入证件内容。</translation>
    </message>
    <message>
        <source>This is a visa. Ask for the passport itself.</source>
        <translation>这是签证页。请出示护照资料页。</translation>
    </message>
    <message>
        <source>The number of the document does not match its check digit. Read it again.</source>
        <translation>证件号码与校验位不符，请重新读取。</translation>
    </message>
    <message>
        <source>The date of birth does not match its check digit. Read it again.</source>
        <translation>出生日期与校验位不符，请重新读取。</translation>
    </message>
    <message>
        <source>The last valid day does not match its check digit. Read it again.</source>
        <translation>有效期与校验位不符，请重新读取。</translation>
    </message>
    <message>
        <source>The lines of the document do not match their check digit. Read it again.</source>
        <translation>证件机读区与校验位不符，请重新读取。</translation>
    </message>
    <message>
        <source>ID document: valid, name and face alike</source>
        <translation>证件：有效，姓名与相貌相符</translation>
    </message>
    <message>
        <source>Agreement to the candidate rules</source>
        <translation>同意考生须知</translation>
    </message>
    <message>
        <source>Face alike in the document</source>
        <translation>相貌与证件相符</translation>
    </message>
    <message>
        <source>Belongings put away</source>
        <translation>随身物品已存放</translation>
    </message>
    <message>
        <source>Seat shown</source>
        <translation>已告知座位</translation>
    </message>
    <message>
        <source>Agreement to the candidate rules, version {version}</source>
        <translation>同意考生须知（版本 {version}）</translation>
    </message>
    <message>
        <source>Face alike in the photo on file</source>
        <translation>相貌与存档照片相符</translation>
    </message>
    <message>
        <source>ID document {number} of {all}</source>
        <translation>证件 {number} / {all}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two ways in which names differ</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{likeness} ({wherein})</source>
        <translation>{likeness}（{wherein}）</translation>
    </message>
    <message>
        <source>A problem with the document, or an incident</source>
        <translation>证件问题或突发事件</translation>
    </message>
    <message>
        <source>Nobody is at the desk: scan the ticket first.</source>
        <translation>签到台前无考生：请先扫描准考证。</translation>
    </message>
    <message>
        <source>What is the problem?</source>
        <translation>出了什么问题？</translation>
    </message>
    <message>
        <source>Something else: report an incident</source>
        <translation>其他：报告突发事件</translation>
    </message>
    <message>
        <source>Number or ↑ ↓, then Enter</source>
        <translation>输入编号或按 ↑ ↓，再按 Enter</translation>
    </message>
    <message>
        <source>Sign in, step by step</source>
        <translation>逐步签到</translation>
    </message>
    <message>
        <source>Enter: this is right, go on.   F4: something is wrong.</source>
        <translation>Enter：无误，继续。&#x3000;F4：有问题。</translation>
    </message>
    <message>
        <source>Right: confirm (Enter)</source>
        <translation>无误，确认签到（Enter）</translation>
    </message>
    <message>
        <source>Right: go on (Enter)</source>
        <translation>无误，继续（Enter）</translation>
    </message>
    <message>
        <source>Seat {seat} in room {room}</source>
        <translation>{room} 考场 {seat} 号座位</translation>
    </message>
    <message>
        <source>On the roster: {name}
{document}</source>
        <translation>名单：{name}
{document}</translation>
    </message>
    <message>
        <source>This document is no longer valid today.</source>
        <translation>该证件今日已过期。</translation>
    </message>
    <message>
        <source>The last four are not those of the roster.</source>
        <translation>末四位与名单不符。</translation>
    </message>
    <message>
        <source>This is a document. Scan the ticket first; nothing of it was kept.</source>
        <translation>这是证件。请先扫描准考证；证件内容未作任何保留。</translation>
    </message>
    <message>
        <source>This is no day. Write it as 2031-05-30.</source>
        <translation>日期无效，请按 2031-05-30 的格式输入。</translation>
    </message>
</context>
<context>
    <name>Incident</name>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>身体不适</translation>
    </message>
    <message>
        <source>Disturbance</source>
        <translation>干扰</translation>
    </message>
    <message>
        <source>Misconduct</source>
        <translation>违纪</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>Write an incident down …</source>
        <translation>记录事件…</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Incident {number} is recorded.</source>
        <translation>事件 {number} 已记录。</translation>
    </message>
    <message>
        <source>Write down what was seen, in a few words.</source>
        <translation>请简要写明所见。</translation>
    </message>
    <message>
        <source>Nobody in this session has this number. Leave it empty for none.</source>
        <translation>本场次没有此考生号。与个人无关请留空。</translation>
    </message>
    <message>
        <source>What has happened?</source>
        <translation>发生了什么？</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Candidate number (if about a person)</source>
        <translation>考生号（如涉及个人）</translation>
    </message>
    <message>
        <source>Seat (if about a seat)</source>
        <translation>座位（如涉及座位）</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>考场</translation>
    </message>
    <message>
        <source>What was seen, without names</source>
        <translation>所见情况，不写姓名</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Map of the keys</source>
        <translation>按键一览</translation>
    </message>
    <message>
        <source>Framed: the keys of this page ({page}).</source>
        <translation>加框的是本页（{page}）的按键。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>This map</source>
        <translation>本图</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>等候者</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>考务中心</translation>
    </message>
    <message>
        <source>Plug (demo)</source>
        <translation>断开（演示）</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Light, dark</source>
        <translation>浅色、深色</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>全部页面</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>This person</source>
        <translation>此考生</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Picture file</source>
        <translation>图片文件</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>纸质文件</translation>
    </message>
    <message>
        <source>Ready?</source>
        <translation>就绪检查</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Paste a code</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>From paper</source>
        <translation>补录纸质表</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation>通常文字</translation>
    </message>
    <message>
        <source>Next language</source>
        <translation>下一种语言</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Recorded: {counted} counted, {missing} missing.</source>
        <translation>已记录：点到 {counted} 人，未点到 {missing} 人。</translation>
    </message>
    <message>
        <source>{counted} of {all} counted. Enter ticks somebody off.</source>
        <translation>已点到 {counted} / {all} 人。按 Enter 点名。</translation>
    </message>
    <message>
        <source>Record the roll call</source>
        <translation>记录点名</translation>
    </message>
    <message>
        <source>✓ counted</source>
        <translation>✓ 已点到</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>未见到</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>无人。</translation>
    </message>
    <message>
        <source>{count} in all. Enter shows what can be done.</source>
        <translation>共 {count} 人。按 Enter 查看可做的操作。</translation>
    </message>
    <message>
        <source>Out now: {count}.</source>
        <translation>现在场外休息：{count} 人。</translation>
    </message>
    <message>
        <source>Out now: {count}; at most {most} at once.</source>
        <translation>现在场外休息：{count} 人；最多同时 {most} 人。</translation>
    </message>
    <message>
        <source>{span} before</source>
        <translation>此前 {span}</translation>
    </message>
    <message>
        <source>out for {span}</source>
        <translation>已离开 {span}</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Out for a break</source>
        <translation>场外休息</translation>
    </message>
    <message>
        <source>Telephone numbers, by the center manager …</source>
        <translation>电话号码（考点负责人）…</translation>
    </message>
    <message>
        <source>The center manager may see the numbers of who is missing</source>
        <translation>考点负责人可查看未到考生的电话号码</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>– not used –</source>
        <translation>– 不使用 –</translation>
    </message>
    <message>
        <source>Choose a file, or drop one here: CSV, XLSX, XLS, ODS.</source>
        <translation>请选择文件，或拖放到此处：CSV、XLSX、XLS、ODS。</translation>
    </message>
    <message>
        <source>Propose these seats …</source>
        <translation>建议这些座位…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Back to the desk (Esc)</source>
        <translation>返回签到台（Esc）</translation>
    </message>
    <message>
        <source>Leave out the lines with something wrong</source>
        <translation>略过有误的行</translation>
    </message>
    <message>
        <source>Only lines with something wrong</source>
        <translation>只看有误的行</translation>
    </message>
    <message>
        <source>What the list is about</source>
        <translation>名单内容</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>The lines of the list</source>
        <translation>名单各行</translation>
    </message>
    <message>
        <source>Import this roster?</source>
        <translation>导入这份名单？</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>选择名单</translation>
    </message>
    <message>
        <source>Candidate number</source>
        <translation>准考证号</translation>
    </message>
    <message>
        <source>Name (Latin letters)</source>
        <translation>姓名（拉丁字母）</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Name in its own script</source>
        <translation>本民族文字姓名</translation>
    </message>
    <message>
        <source>Exam code</source>
        <translation>考试代码</translation>
    </message>
    <message>
        <source>Exam title</source>
        <translation>考试名称</translation>
    </message>
    <message>
        <source>Theory or hands-on</source>
        <translation>理论或实操</translation>
    </message>
    <message>
        <source>Start: day and time</source>
        <translation>开始：日期和时间</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Start: time</source>
        <translation>开始：时间</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>考场</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Booking status</source>
        <translation>预约状态</translation>
    </message>
    <message>
        <source>ID document: type</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>ID document: number (last 4 kept)</source>
        <translation>证件号（只保留后四位）</translation>
    </message>
    <message>
        <source>Booking number</source>
        <translation>预约号</translation>
    </message>
    <message>
        <source>Extra minutes</source>
        <translation>加时（分钟）</translation>
    </message>
    <message>
        <source>Who is expected (roster)</source>
        <translation>应到考生（考生名单）</translation>
    </message>
    <message>
        <source>Who sits where (seats of a session)</source>
        <translation>座位安排（某一场次）</translation>
    </message>
    <message>
        <source>The cell is empty.</source>
        <translation>单元格为空。</translation>
    </message>
    <message>
        <source>Fill it in, or choose another column for it.</source>
        <translation>请填写，或改选其他列。</translation>
    </message>
    <message>
        <source>The same stands in line {0}.</source>
        <translation>与第 {0} 行相同。</translation>
    </message>
    <message>
        <source>Leave one of the two lines out, or correct one.</source>
        <translation>请删去其中一行，或更正一行。</translation>
    </message>
    <message>
        <source>Too long: {0} at the most.</source>
        <translation>过长：最多 {0} 个字符。</translation>
    </message>
    <message>
        <source>Shorten it, or choose another column for it.</source>
        <translation>请缩短，或改选其他列。</translation>
    </message>
    <message>
        <source>The spreadsheet has rounded this long number.</source>
        <translation>表格软件已对这个长数字取整。</translation>
    </message>
    <message>
        <source>Format the column as text, and type the number again.</source>
        <translation>请将该列设为文本格式，再重新输入数字。</translation>
    </message>
    <message>
        <source>This word is not known here.</source>
        <translation>无法识别这个词。</translation>
    </message>
    <message>
        <source>Write one of these, or leave it empty: {0}</source>
        <translation>请填写以下之一，或留空：{0}</translation>
    </message>
    <message>
        <source>This is no day.</source>
        <translation>这不是日期。</translation>
    </message>
    <message>
        <source>Write it as 2026-12-05.</source>
        <translation>请写成 2026-12-05。</translation>
    </message>
    <message>
        <source>Day and month could be swapped.</source>
        <translation>日和月可能颠倒。</translation>
    </message>
    <message>
        <source>This is no time.</source>
        <translation>这不是时间。</translation>
    </message>
    <message>
        <source>Write it as 14:30.</source>
        <translation>请写成 14:30。</translation>
    </message>
    <message>
        <source>The clocks are changed at this time.</source>
        <translation>此时正值时钟调整。</translation>
    </message>
    <message>
        <source>Add the distance from UTC, as in 2026-12-05T02:30+08:00.</source>
        <translation>请注明与 UTC 的时差，例如 2026-12-05T02:30+08:00。</translation>
    </message>
    <message>
        <source>This is no number of minutes.</source>
        <translation>这不是分钟数。</translation>
    </message>
    <message>
        <source>Write it as 90, or 1:30.</source>
        <translation>请写成 90 或 1:30。</translation>
    </message>
    <message>
        <source>The end is not after the start.</source>
        <translation>结束时间不晚于开始时间。</translation>
    </message>
    <message>
        <source>Correct the end, or the start.</source>
        <translation>请更正结束或开始时间。</translation>
    </message>
    <message>
        <source>Other lines of this session say something else.</source>
        <translation>与本场次其他行不一致。</translation>
    </message>
    <message>
        <source>Write the same in all lines of a session.</source>
        <translation>同一场次的各行应一致。</translation>
    </message>
    <message>
        <source>Nobody in this room has this number.</source>
        <translation>此考场没有这个准考证号。</translation>
    </message>
    <message>
        <source>Correct the number, or choose another session.</source>
        <translation>请更正号码，或选择其他场次。</translation>
    </message>
    <message>
        <source>This seat is broken.</source>
        <translation>此座位已损坏。</translation>
    </message>
    <message>
        <source>Write another seat.</source>
        <translation>请填写其他座位。</translation>
    </message>
    <message>
        <source>Line {line}, {column}</source>
        <translation>第 {line} 行，{column}</translation>
    </message>
    <message>
        <source>Choose the columns for: {fields}</source>
        <translation>请为以下内容选择列：{fields}</translation>
    </message>
    <message>
        <source>The columns are those of the last list like this.</source>
        <translation>列的含义沿用上次同样表头的名单。</translation>
    </message>
    <message>
        <source>start, or day and time</source>
        <translation>开始时间，或日期和时间</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bookings of {file} replace {there} that are here</source>
        <translation>
            <numerusform>{file} 的 %Ln 条预约将替换现有的 {there} 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported: %Ln bookings in {sessions}.</source>
        <translation>
            <numerusform>已导入：{sessions}，%Ln 条预约。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They replace the %Ln bookings that are on this desk now.</source>
        <translation>
            <numerusform>将替换本签到台现有的 %Ln 条预约。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln 个场次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines: {good} good, {bad} with something wrong.</source>
        <translation>
            <numerusform>共 %Ln 行：{good} 行正确，{bad} 行有误。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>The roster names no staff: nobody signs on here, and F9 locks nothing.</source>
        <translation>名单中没有工作人员：此处无需值班登录，F9 也不会锁定。</translation>
    </message>
    <message>
        <source>Scans meanwhile: {count}. The last one is shown; all are in the list of scans.</source>
        <translation>其间扫码 {count} 次。此处显示最后一次；全部列于扫码记录。</translation>
    </message>
    <message>
        <source>This desk is locked</source>
        <translation>本签到台已锁定</translation>
    </message>
    <message>
        <source>Who is on duty?</source>
        <translation>谁来值班？</translation>
    </message>
    <message>
        <source>Scans are recorded all the same: nobody is late because of the lock.</source>
        <translation>扫码照常记录：不会有人因锁定而迟到。</translation>
    </message>
    <message>
        <source>Scans since: {count}.</source>
        <translation>其间扫码 {count} 次。</translation>
    </message>
    <message>
        <source>Your PIN, then Enter</source>
        <translation>输入您的 PIN 码，再按回车</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>Sign on</source>
        <translation>值班登录</translation>
    </message>
    <message>
        <source>Sign {name} off</source>
        <translation>{name} 下班</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {time}, or let the center manager type theirs.</source>
        <translation>PIN 码多次输入错误。请等待 {time}，或由考点负责人输入其 PIN 码。</translation>
    </message>
    <message>
        <source>This is recorded. Sign on to see who it is.</source>
        <translation>已记录。值班登录后即可查看是谁。</translation>
    </message>
</context>
<context>
    <name>Manager</name>
    <message>
        <source>required by {time}</source>
        <translation>{time} 前到场</translation>
    </message>
    <message>
        <source>{arrived} came, nobody is to come</source>
        <translation>已到 {arrived} 人，无人未到</translation>
    </message>
    <message>
        <source>{to_come} to come, about {soon} within 10 min · {line} in line, {wait}</source>
        <translation>未到 {to_come} 人，10 分钟内约 {soon} 人 · 排队 {line} 人，约 {wait}</translation>
    </message>
    <message>
        <source>The clock of this desk is not trusted. Set it, or confirm it.</source>
        <translation>本台时钟不可信，请校准或确认。</translation>
    </message>
    <message>
        <source>The room is evacuated. Call the roll.</source>
        <translation>考场已疏散，请点名。</translation>
    </message>
    <message>
        <source>The exam is interrupted. Give the time back when it goes on.</source>
        <translation>考试已中断，恢复时请补时。</translation>
    </message>
    <message>
        <source>Records that contradict each other: {count}. Look into each.</source>
        <translation>互相矛盾的记录：{count} 条，请逐一查看。</translation>
    </message>
    <message>
        <source>Waiting long for a decision: {count}. Decide, or say how long it takes.</source>
        <translation>久等处理：{count} 人。请处理，或告知所需时间。</translation>
    </message>
    <message>
        <source>The exam is over. Reconcile and close the session.</source>
        <translation>考试已结束，请核对并关闭场次。</translation>
    </message>
    <message>
        <source>Admitted provisionally: {count}. Settle each, or hand it over.</source>
        <translation>暂准入场：{count} 人。请逐一落实或移交。</translation>
    </message>
    <message>
        <source>The roster is not final about cancellations. Pull it again.</source>
        <translation>名单的取消信息未定稿，请重新获取。</translation>
    </message>
    <message>
        <source>Records that wait for the registry: {count}. Look at the line.</source>
        <translation>待上传记录：{count} 条，请检查网络。</translation>
    </message>
    <message>
        <source>Nothing needs you now.</source>
        <translation>目前没有需要处理的事。</translation>
    </message>
    <message>
        <source>Today (Alt+1)</source>
        <translation>今日（Alt+1）</translation>
    </message>
    <message>
        <source>Roster (Alt+2)</source>
        <translation>名单（Alt+2）</translation>
    </message>
    <message>
        <source>Back to the desk (Esc)</source>
        <translation>返回签到台（Esc）</translation>
    </message>
    <message>
        <source>{desk}: {admitted} let in today, {lately} in the last 15 min, last at {time}</source>
        <translation>{desk}：今日放行 {admitted} 人，近 15 分钟 {lately} 人，最后一人 {time}</translation>
    </message>
    <message>
        <source>The day and the roster</source>
        <translation>今日概况与名单</translation>
    </message>
    <message>
        <source>{inside} of {expected} in</source>
        <translation>{inside} / {expected} 人入场</translation>
    </message>
    <message>
        <source>delayed by {span}</source>
        <translation>推迟 {span}</translation>
    </message>
    <message>
        <source>interrupted since {time}</source>
        <translation>{time} 起中断</translation>
    </message>
    <message>
        <source>cannot be held here</source>
        <translation>无法在此开考</translation>
    </message>
    <message>
        <source>closed at {time}</source>
        <translation>{time} 已关闭</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Cases that the registry has raised: {count}. Look into each.</source>
        <translation>考务中心提出的待处理事项：{count}。请逐一核查。</translation>
    </message>
    <message>
        <source>Waiting for a decision: {count}</source>
        <translation>待处理：{count}</translation>
    </message>
    <message>
        <source>Cases of the registry: {count}</source>
        <translation>考务中心的待处理事项：{count}</translation>
    </message>
    <message>
        <source>All records are with the registry</source>
        <translation>所有记录均已上传考务中心</translation>
    </message>
    <message>
        <source>Records not sent: {count}</source>
        <translation>未上传记录：{count}</translation>
    </message>
    <message>
        <source>Records not sent: {count}, the oldest for {span}</source>
        <translation>未上传记录：{count}，最早的已等待 {span}</translation>
    </message>
    <message>
        <source>Missing now: {count}. The session (F11) names them.</source>
        <translation>仍未到：{count} 人，名单见场次页（F11）。</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>All pages</source>
        <translation>全部页面</translation>
    </message>
</context>
<context>
    <name>Next</name>
    <message>
        <source>Compare the ID, then confirm (Enter)</source>
        <translation>核对证件，然后确认（Enter）</translation>
    </message>
    <message>
        <source>Call a lead proctor (F6)</source>
        <translation>请监考组长处理（F6）</translation>
    </message>
    <message>
        <source>Call the center manager (F6)</source>
        <translation>请考点负责人处理（F6）</translation>
    </message>
    <message>
        <source>Before turning anybody away, call the center manager</source>
        <translation>请考生离开前，先联系考点负责人</translation>
    </message>
    <message>
        <source>Ask for the reason, then call a lead proctor (F6)</source>
        <translation>询问原因，再请监考组长处理（F6）</translation>
    </message>
    <message>
        <source>Ask for the reason, then call the center manager (F6)</source>
        <translation>询问原因，再请考点负责人处理（F6）</translation>
    </message>
    <message>
        <source>Ask them to come back then and scan again</source>
        <translation>请考生届时再来扫码</translation>
    </message>
    <message>
        <source>Ask them to come back for their own session</source>
        <translation>请考生在本人场次签到时再来</translation>
    </message>
    <message>
        <source>Nothing to do: let them in</source>
        <translation>无需操作，请考生入场</translation>
    </message>
    <message>
        <source>Compare the person with the ID, then call a lead proctor (F6)</source>
        <translation>核对本人与证件，再请监考组长处理（F6）</translation>
    </message>
    <message>
        <source>Look at the person, then let them in (Enter)</source>
        <translation>核对本人，然后放行（回车）</translation>
    </message>
    <message>
        <source>Ask for another document, or call the center manager (F6)</source>
        <translation>请出示其他证件，或请考点负责人（F6）</translation>
    </message>
    <message>
        <source>Ask for a document of the change, then call the center manager (F6)</source>
        <translation>请出示更名证明，然后请考点负责人（F6）</translation>
    </message>
    <message>
        <source>Ask them to wait, say nothing else, and call the center manager (F6)</source>
        <translation>请考生稍候，不作其他说明，请考点负责人（F6）</translation>
    </message>
    <message>
        <source>Check number and name, then call the center manager (F6)</source>
        <translation>核对号码和姓名，然后请考点负责人（F6）</translation>
    </message>
    <message>
        <source>Follow the instruction</source>
        <translation>按提示办理</translation>
    </message>
    <message>
        <source>Ask them to wait for the center manager; nobody counts as late or absent</source>
        <translation>请考生等候考点负责人；不计任何人迟到或缺考</translation>
    </message>
    <message>
        <source>Scan the right person</source>
        <translation>请扫描正确的考生</translation>
    </message>
    <message>
        <source>Call the center manager; nobody is sent away</source>
        <translation>请考点负责人；不让任何人离开</translation>
    </message>
    <message>
        <source>Call the center manager; the exam goes on meanwhile</source>
        <translation>请考点负责人；考试照常进行</translation>
    </message>
    <message>
        <source>Tell the center manager; nothing else to do</source>
        <translation>告知考点负责人，无需其他操作</translation>
    </message>
    <message>
        <source>Tell them the date; if they disagree, call the center manager</source>
        <translation>告知考试日期；如有异议，请联系考点负责人</translation>
    </message>
    <message>
        <source>Tell them the right center; if they disagree, call the center manager</source>
        <translation>告知正确考点；如有异议，请联系考点负责人</translation>
    </message>
    <message>
        <source>Tell them the facts; if they disagree, call the center manager</source>
        <translation>说明情况；如有异议，请联系考点负责人</translation>
    </message>
    <message>
        <source>Tell them the new date; if they disagree, call the center manager</source>
        <translation>告知新的日期；如有异议，请联系考点负责人</translation>
    </message>
    <message>
        <source>Call the center manager; the candidate may contact the programme</source>
        <translation>请联系考点负责人；考生可向考务中心咨询</translation>
    </message>
    <message>
        <source>Ask them to step aside, and call the center manager</source>
        <translation>请考生在旁稍候，并联系考点负责人</translation>
    </message>
    <message>
        <source>Choose the appointment from the list</source>
        <translation>请从列表中选择场次</translation>
    </message>
    <message>
        <source>Compare number, birth year or last digits, then choose from the list</source>
        <translation>核对考号、出生年份或证件尾号后，从列表中选择</translation>
    </message>
    <message>
        <source>Find the person on the roster (F2)</source>
        <translation>在名单中查找考生（F2）</translation>
    </message>
    <message>
        <source>Find the person on the roster (F2), and update the keys</source>
        <translation>在名单中查找考生（F2），并更新密钥</translation>
    </message>
    <message>
        <source>Compare the ID, then call the center manager (F6)</source>
        <translation>核对证件，再请考点负责人处理（F6）</translation>
    </message>
    <message>
        <source>Check number and name against the ID and search again (F2)</source>
        <translation>对照证件核对考号和姓名，再次查找（F2）</translation>
    </message>
    <message>
        <source>Ask for the code on the admission slip</source>
        <translation>请考生出示准考证上的二维码</translation>
    </message>
    <message>
        <source>Call a lead proctor for another seat (F6)</source>
        <translation>请监考组长另行安排座位（F6）</translation>
    </message>
    <message>
        <source>Compare the ID, note the person on paper, and call the center manager (F6)</source>
        <translation>核对证件并作纸质登记，再请考点负责人处理（F6）</translation>
    </message>
    <message>
        <source>Use another desk, or note the person on paper</source>
        <translation>请改用其他签到台，或作纸质登记</translation>
    </message>
    <message>
        <source>Find the person on the roster (F2), and tell a lead proctor</source>
        <translation>在名单中查找考生（F2），并告知监考组长</translation>
    </message>
    <message>
        <source>Find the person on the roster (F2), and update this program</source>
        <translation>在名单中查找考生（F2），并升级本程序</translation>
    </message>
    <message>
        <source>Ask them to fetch it and scan again; else call the center manager (F6)</source>
        <translation>请考生取来证件后再扫；否则请考点负责人（F6）</translation>
    </message>
    <message>
        <source>Compare the person. They leave: sign out (Ctrl+D). Else call a lead proctor (F6)</source>
        <translation>核对本人。离场：按 Ctrl+D 登记；否则请监考组长处理（F6）</translation>
    </message>
    <message>
        <source>Ask when they came, then call the center manager (F6)</source>
        <translation>询问到达时间，再请考点负责人处理（F6）</translation>
    </message>
    <message>
        <source>Nobody goes in: the room is evacuated. Send them to the assembly point</source>
        <translation>任何人不得入场：考场已疏散，请引导至集合点</translation>
    </message>
    <message>
        <source>Send them to room {room}</source>
        <translation>请引导考生前往考场 {room}</translation>
    </message>
    <message>
        <source>Go through the steps on the right, each with Enter</source>
        <translation>按右侧步骤逐项核对，每项按 Enter</translation>
    </message>
    <message>
        <source>Set the clock, or enter the one on the wall (Ctrl+T); to admit now, call the center manager (F6)</source>
        <translation>请校准时钟，或输入墙上的时间（Ctrl+T）；现在要入场，请找考点负责人（F6）</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Signed in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已记下</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Not let in by the rule</source>
        <translation>按规定不得入场</translation>
    </message>
    <message>
        <source>Turned away by a decision</source>
        <translation>按处理决定不予入场</translation>
    </message>
    <message>
        <source>Says something else</source>
        <translation>记录不一致</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>无法录入</translation>
    </message>
    <message>
        <source>Nobody of this session is named. Type the number.</source>
        <translation>本场次查无此人。请输入考生编号。</translation>
    </message>
    <message>
        <source>This person is in another session.</source>
        <translation>该考生属于其他场次。</translation>
    </message>
    <message>
        <source>This line was typed in for somebody else. Look at the number.</source>
        <translation>此行已为另一位考生录入。请核对编号。</translation>
    </message>
    <message>
        <source>Nothing is written.</source>
        <translation>没有填写内容。</translation>
    </message>
    <message>
        <source>That is no time of day. Type 0841 or 8:41.</source>
        <translation>这不是时间。请输入 0841 或 8:41。</translation>
    </message>
    <message>
        <source>When did they come? Type the time of arrival.</source>
        <translation>何时到达？请输入到达时间。</translation>
    </message>
    <message>
        <source>That time is still to come.</source>
        <translation>该时间还没有到。</translation>
    </message>
    <message>
        <source>The desk was not open then. Type when they were let in, too.</source>
        <translation>当时尚未开始签到。请同时输入入场时间。</translation>
    </message>
    <message>
        <source>These times contradict each other: look at their order, and at the mark.</source>
        <translation>这些时间互相矛盾：请核对先后顺序和标记。</translation>
    </message>
    <message>
        <source>Which decision? Let in, or not let in.</source>
        <translation>是哪种处理？准予入场或不予入场。</translation>
    </message>
    <message>
        <source>A decision has a reason. Choose one.</source>
        <translation>处理须有原因，请选择。</translation>
    </message>
    <message>
        <source>That is no mark: in, waiting or absent.</source>
        <translation>标记只能是 in（入场）、waiting（仅到达）或 absent（缺考）。</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>入场</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Out at</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺考</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Arrived only</source>
        <translation>仅到达</translation>
    </message>
    <message>
        <source>{word}, {minutes} min</source>
        <translation>{word}，{minutes} 分钟</translation>
    </message>
    <message>
        <source>on record: {what}</source>
        <translation>已有记录：{what}</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>Let in, marked late</source>
        <translation>准予入场（记迟到）</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>不予入场</translation>
    </message>
    <message>
        <source>absent, to be confirmed when closing</source>
        <translation>缺考，关闭场次时确认</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>Other seat</source>
        <translation>另换座位</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Type in what was written on paper</source>
        <translation>补录纸质表</translation>
    </message>
    <message>
        <source>{document} is no paper with lines to be typed in: {paper}.</source>
        <translation>{document} 不是可逐行补录的纸质表：{paper}。</translation>
    </message>
    <message>
        <source>That was the last line. Ctrl+Enter: review.</source>
        <translation>已是最后一行。Ctrl+Enter：核对。</translation>
    </message>
    <message>
        <source>Nobody of this session matches.</source>
        <translation>本场次没有匹配的考生。</translation>
    </message>
    <message>
        <source>Recorded.  {summary}</source>
        <translation>已记录。{summary}</translation>
    </message>
    <message>
        <source>Type the number or name that is written on the next line.</source>
        <translation>请输入下一行所写的编号或姓名。</translation>
    </message>
    <message>
        <source>Type the times, as 0841. Enter: the next line. ↑ ↓: other lines. Tab: the next field. Ctrl+F: search. Ctrl+Enter: review.</source>
        <translation>输入时间，如 0841。回车：下一行。↑ ↓：其他行。Tab：下一栏。Ctrl+F：查找。Ctrl+Enter：核对。</translation>
    </message>
    <message>
        <source>Back to the desk (Esc)</source>
        <translation>返回签到台（Esc）</translation>
    </message>
    <message>
        <source>Line, number or name</source>
        <translation>行号、编号或姓名</translation>
    </message>
    <message>
        <source>Review what is typed (Ctrl+Enter)</source>
        <translation>核对已输入的内容（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Record these lines: {count}</source>
        <translation>记录这些行：{count}</translation>
    </message>
    <message>
        <source>Back to the lines (Esc)</source>
        <translation>返回各行（Esc）</translation>
    </message>
    <message>
        <source>PIN of who decided</source>
        <translation>处理人的 PIN 码</translation>
    </message>
    <message>
        <source>Lines of the paper</source>
        <translation>纸质表各行</translation>
    </message>
    <message>
        <source>What becomes of the lines</source>
        <translation>各行的处理结果</translation>
    </message>
    <message>
        <source>as the times say</source>
        <translation>按所填时间</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>Scan the code of the paper, type its number, or choose it.</source>
        <translation>请扫描纸质表上的二维码，输入其编号，或从下面选择。</translation>
    </message>
    <message>
        <source>No desk has recorded the number {number}. If it is from another computer, choose its session: the lines stand by seat.</source>
        <translation>没有签到台记录过编号 {number}。如果它是由其他电脑打印的，请选择所属场次：各行按座位排列。</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>文书编号</translation>
    </message>
    <message>
        <source>Papers and sessions</source>
        <translation>纸质表和场次</translation>
    </message>
    <message>
        <source>printed {time}</source>
        <translation>打印于 {time}</translation>
    </message>
    <message>
        <source>begun, not entered yet</source>
        <translation>已开始，尚未记录</translation>
    </message>
    <message>
        <source>Nothing is typed yet.</source>
        <translation>还没有输入内容。</translation>
    </message>
    <message>
        <source>A decision takes the PIN of who decided it.</source>
        <translation>处理决定须由处理人输入 PIN 码。</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>纸上所写</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Line {done} of {of} …</source>
        <translation>第 {done} 行，共 {of} 行……</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people match; type more, or the number.</source>
        <translation>
            <numerusform>有 %Ln 人匹配；请多输入一些，或输入编号。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Attendance register</source>
        <translation>考生签到表</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>考场</translation>
    </message>
    <message>
        <source>Center</source>
        <translation>考点</translation>
    </message>
    <message>
        <source>Records: {events}; not yet at the registry: {unsent}; last hash {hash}.</source>
        <translation>共 {events} 条记录，其中 {unsent} 条尚未送达考务中心；末条哈希 {hash}。</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>考试</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期与时间</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>CHANGES</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>BLANK</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>FINAL</source>
        <translation>终版</translation>
    </message>
    <message>
        <source>AS OF {time}</source>
        <translation>截至 {time}</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺考</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>未准入场</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>手工补录</translation>
    </message>
    <message>
        <source>Of these late</source>
        <translation>其中迟到</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>date, time</source>
        <translation>日期、时间</translation>
    </message>
    <message>
        <source>Not yet here</source>
        <translation>尚未到达</translation>
    </message>
    <message>
        <source>No roster</source>
        <translation>没有考生名单</translation>
    </message>
    <message>
        <source>Roster of {when} ({hash}), final</source>
        <translation>考生名单 {when}（{hash}），已定稿</translation>
    </message>
    <message>
        <source>Roster of {when} ({hash}), not final</source>
        <translation>考生名单 {when}（{hash}），未定稿</translation>
    </message>
    <message>
        <source>Policy {version}</source>
        <translation>规则 {version}</translation>
    </message>
    <message>
        <source>Printed {when} by {who}</source>
        <translation>打印于 {when}，{who}</translation>
    </message>
    <message>
        <source>Only what has changed since document {number} of {when}.</source>
        <translation>仅列出自文件 {number}（{when}）以来的变更。</translation>
    </message>
    <message>
        <source>Nobody is on this list.</source>
        <translation>此表无人。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Candidate no.</source>
        <translation>考生号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>ID|Name</source>
        <translation>证件|姓名</translation>
    </message>
    <message>
        <source>Only a part of this list: {count} of {all}.</source>
        <translation>仅为此名单 {all} 名考生中的 {count} 名。</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Signature in</source>
        <translation>入场签名</translation>
    </message>
    <message>
        <source>Out at</source>
        <translation>离场</translation>
    </message>
    <message>
        <source>Signature out</source>
        <translation>离场签名</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>经手</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>late {minutes} min</source>
        <translation>迟到 {minutes} 分钟</translation>
    </message>
    <message>
        <source>see conflicts</source>
        <translation>见冲突</translation>
    </message>
    <message>
        <source>own end {time}</source>
        <translation>本人结束 {time}</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Late-arrival form</source>
        <translation>迟到登记表</translation>
    </message>
    <message>
        <source>On time is who has arrived by {required}. Until {until} a late arrival may be considered; lateness stays on the record, and gives no extra time.</source>
        <translation>{required} 之前（含）到达为准时。{until} 之前迟到的可酌情处理；迟到记录保留，不延长考试时间。</translation>
    </message>
    <message>
        <source>Reason that was given</source>
        <translation>所述原因</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>Seat given</source>
        <translation>安排的座位</translation>
    </message>
    <message>
        <source>Why it was decided so</source>
        <translation>如此决定的理由</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>考生</translation>
    </message>
    <message>
        <source>Minutes late</source>
        <translation>迟到分钟数</translation>
    </message>
    <message>
        <source>Who saw them arrive</source>
        <translation>见证到达的人</translation>
    </message>
    <message>
        <source>Let in, marked late</source>
        <translation>准予入场，注明迟到</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>未准入场</translation>
    </message>
    <message>
        <source>Decision of a lead proctor, or after the start of the center manager</source>
        <translation>由监考组长决定，开考后由考点负责人决定</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>事件报告</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What was seen and heard: facts, in the order of time</source>
        <translation>所见所闻：按时间顺序写事实</translation>
    </message>
    <message>
        <source>What was done, by whom, when</source>
        <translation>采取的措施、人员、时间</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>证人</translation>
    </message>
    <message>
        <source>Time lost, given back (min)</source>
        <translation>耽误时间、补时（分钟）</translation>
    </message>
    <message>
        <source>Told to (time)</source>
        <translation>告知对象（时间）</translation>
    </message>
    <message>
        <source>Incident no.</source>
        <translation>事件编号</translation>
    </message>
    <message>
        <source>Recorded at</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Candidate no. (no name)</source>
        <translation>考生号（不写姓名）</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电力</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>疾病</translation>
    </message>
    <message>
        <source>Disturbance</source>
        <translation>扰乱秩序</translation>
    </message>
    <message>
        <source>Misconduct</source>
        <translation>违纪</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Exam material</source>
        <translation>考试材料</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Nobody on this list is settled: complete it before the session is closed.</source>
        <translation>此表中的人尚未处理完毕：请在关闭场次前完成。</translation>
    </message>
    <message>
        <source>Provisional and doubtful</source>
        <translation>暂准与存疑名单</translation>
    </message>
    <message>
        <source>Identity: {what}</source>
        <translation>身份：{what}</translation>
    </message>
    <message>
        <source>Waits since {time}: {what}</source>
        <translation>自 {time} 等候：{what}</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>待处理事项</translation>
    </message>
    <message>
        <source>Decided by, reason</source>
        <translation>决定人、理由</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>How it was settled, initials</source>
        <translation>处理方式、经手人</translation>
    </message>
    <message>
        <source>Absentee list</source>
        <translation>缺考名单</translation>
    </message>
    <message>
        <source>Absence is proposed from {time} on; a person confirms it when closing.</source>
        <translation>自 {time} 起提议为缺考；关闭场次时由人确认。</translation>
    </message>
    <message>
        <source>Other desks were not heard lately: this list is provisional.</source>
        <translation>近期未收到其他签到台的消息：此表为暂定。</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>not yet here</source>
        <translation>尚未到达</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>缺考</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Desk cards</source>
        <translation>桌签</translation>
    </message>
    <message>
        <source>Room {room}</source>
        <translation>考场 {room}</translation>
    </message>
    <message>
        <source>Seat slips</source>
        <translation>座位条</translation>
    </message>
    <message>
        <source>{start}–{end} (own end)</source>
        <translation>{start}–{end}（本人结束时间）</translation>
    </message>
    <message>
        <source>Who is expected</source>
        <translation>应到考生</translation>
    </message>
    <message>
        <source>Who is not on the list</source>
        <translation>不在名单上的人</translation>
    </message>
    <message>
        <source>Typed in by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Typed in at</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>Lines typed in</source>
        <translation>录入行号</translation>
    </message>
    <message>
        <source>Paper fallback</source>
        <translation>纸质应急表</translation>
    </message>
    <message>
        <source>When no desk works, go on with this paper.</source>
        <translation>签到台全部不可用时，用此表继续。</translation>
    </message>
    <message>
        <source>Desk opens</source>
        <translation>开始签到</translation>
    </message>
    <message>
        <source>On time until</source>
        <translation>准时截止</translation>
    </message>
    <message>
        <source>Considered until</source>
        <translation>酌情截止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开考</translation>
    </message>
    <message>
        <source>Absence from</source>
        <translation>缺考起算</translation>
    </message>
    <message>
        <source>Clock that was used</source>
        <translation>所用的钟</translation>
    </message>
    <message>
        <source>Desks down since</source>
        <translation>签到台停用时间</translation>
    </message>
    <message>
        <source>Desks back at</source>
        <translation>签到台恢复时间</translation>
    </message>
    <message>
        <source>Telephone of the programme</source>
        <translation>考务电话</translation>
    </message>
    <message>
        <source>Write down the time at which somebody arrives, before anything else.</source>
        <translation>有人到达时，先写下到达时间。</translation>
    </message>
    <message>
        <source>Ask for name and exam, compare the ID document: valid, name, face.</source>
        <translation>询问姓名和考试，核对证件：有效、姓名、相貌。</translation>
    </message>
    <message>
        <source>Who arrived in time is on time, however long the queue is.</source>
        <translation>按时到达即为准时，与排队长短无关。</translation>
    </message>
    <message>
        <source>Who came later steps aside; a lead proctor decides, with the late-arrival form.</source>
        <translation>晚到的人请到一旁；由监考组长用迟到登记表决定。</translation>
    </message>
    <message>
        <source>Whom the list does not have goes on the empty lines; the center manager decides.</source>
        <translation>名单上没有的人写在空行；由考点负责人决定。</translation>
    </message>
    <message>
        <source>Refuse nobody only because something cannot be checked now.</source>
        <translation>不要只因为现在无法核对就拒绝任何人。</translation>
    </message>
    <message>
        <source>Keep this paper: each line is typed in later, with the number of the document.</source>
        <translation>保存此表：之后连同文件编号逐行录入。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>Let in at</source>
        <translation>入场时间</translation>
    </message>
    <message>
        <source>Decision, reason, initials</source>
        <translation>决定、理由、经手人</translation>
    </message>
    <message>
        <source>At most {number} may be out at one time.</source>
        <translation>同时离场的人数不得超过 {number} 人。</translation>
    </message>
    <message>
        <source>Break log</source>
        <translation>离场休息记录</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离场时长</translation>
    </message>
    <message>
        <source>Date, time</source>
        <translation>日期、时间</translation>
    </message>
    <message>
        <source>Assembly point</source>
        <translation>集合地点</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>点名表</translation>
    </message>
    <message>
        <source>To be counted</source>
        <translation>应点人数</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>在考场内</translation>
    </message>
    <message>
        <source>Out for a break</source>
        <translation>离场休息</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实点人数</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未见</translation>
    </message>
    <message>
        <source>out since {time}</source>
        <translation>{time} 起离场</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>在</translation>
    </message>
    <message>
        <source>Let in at two desks</source>
        <translation>在两个签到台准予入场</translation>
    </message>
    <message>
        <source>Let in at two centers</source>
        <translation>在两个考点准予入场</translation>
    </message>
    <message>
        <source>Cancelled at the registry, but let in here</source>
        <translation>考务中心已取消，但已在此入场</translation>
    </message>
    <message>
        <source>Absence was confirmed, but was here</source>
        <translation>已确认缺考，但曾到场</translation>
    </message>
    <message>
        <source>One seat was given to two people</source>
        <translation>同一座位给了两个人</translation>
    </message>
    <message>
        <source>Plan version {version}</source>
        <translation>座位图第 {version} 版</translation>
    </message>
    <message>
        <source>Mark by hand where the doors are, and where the invigilator sits.</source>
        <translation>请手工标出门和监考员的位置。</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>前方</translation>
    </message>
    <message>
        <source>Without a seat</source>
        <translation>没有座位的考生</translation>
    </message>
    <message>
        <source>Mark by hand where the invigilator sits.</source>
        <translation>请手工标出监考员的位置。</translation>
    </message>
    <message>
        <source>A screen beside the seat: a workstation.</source>
        <translation>座位号旁有屏幕图形：上机位。</translation>
    </message>
    <message>
        <source>A true record of who sat where, also of what was changed by hand:</source>
        <translation>以下签名证明：此图（含手工改动）真实记录了就座情况</translation>
    </message>
    <message>
        <source>Seating plan</source>
        <translation>座位图</translation>
    </message>
    <message>
        <source>Seats {seats}: taken {taken}, free {free}, spare {spare}, broken {broken}.</source>
        <translation>座位 {seats}：已排 {taken}，空 {free}，备用 {spare}，损坏 {broken}。</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>twice!</source>
        <translation>重复！</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>至 {time}</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Sign-in from {opens}. Be at the desk by {by}, with your ID and admission code.</source>
        <translation>{opens} 开始签到。请于 {by} 前到签到台，带上证件和准考证二维码。</translation>
    </message>
    <message>
        <source>Find the last characters of your candidate number.</source>
        <translation>请按考生号末位查找。</translation>
    </message>
    <message>
        <source>Door list</source>
        <translation>门口名单</translation>
    </message>
    <message>
        <source>Number ends in</source>
        <translation>号码末位</translation>
    </message>
    <message>
        <source>Name (shortened)</source>
        <translation>姓名（部分）</translation>
    </message>
    <message>
        <source>Redirect slip</source>
        <translation>引导条</translation>
    </message>
    <message>
        <source>You are expected on another day, at another time or in another place:</source>
        <translation>您的考试在其他日期、时间或地点：</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>center</source>
        <translation>考点</translation>
    </message>
    <message>
        <source>room</source>
        <translation>考场</translation>
    </message>
    <message>
        <source>Be at the desk by the time above, with your ID and your admission code. This slip is no admission code and changes no appointment.</source>
        <translation>请在上述时间前到签到台，带上证件和准考证二维码。此条不是准考证，也不改变任何预约。</translation>
    </message>
    <message>
        <source>Questions: telephone, e-mail</source>
        <translation>咨询：电话、电子邮件</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Be there by</source>
        <translation>最晚到达</translation>
    </message>
    <message>
        <source>Center, address</source>
        <translation>考点、地址</translation>
    </message>
    <message>
        <source>Record of a refusal</source>
        <translation>未准入场记录</translation>
    </message>
    <message>
        <source>You could not be let into this exam today.</source>
        <translation>您今天未能入场参加本次考试。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>This paper says what was recorded at the desk. It decides nothing about what follows and promises nothing. The programme answers questions:</source>
        <translation>本记录只说明签到台登记的事实，不决定后续事项，也不作任何承诺。如有疑问，请联系考试项目：</translation>
    </message>
    <message>
        <source>Contact of the programme</source>
        <translation>考试项目的联系方式</translation>
    </message>
    <message>
        <source>Told at</source>
        <translation>告知时间</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Decisions over a verdict</source>
        <translation>对判定结果的处理</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Session summary</source>
        <translation>场次总结</translation>
    </message>
    <message>
        <source>Expected {expected} = {parts}.</source>
        <translation>应到 {expected} = {parts}。</translation>
    </message>
    <message>
        <source>{title}: {count}</source>
        <translation>{title}：{count}</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Let in by</source>
        <translation>准入人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>等待决定</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>原判定</translation>
    </message>
    <message>
        <source>By</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>(one person on duty)</source>
        <translation>（一人值班）</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>Admission taken back</source>
        <translation>撤销入场</translation>
    </message>
    <message>
        <source>Another seat</source>
        <translation>更换座位</translation>
    </message>
    <message>
        <source>Arrival corrected</source>
        <translation>更正到达时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What contradicts itself</source>
        <translation>矛盾之处</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Not yet at the registry</source>
        <translation>尚未送达考务中心</translation>
    </message>
    <message>
        <source>Other desks</source>
        <translation>其他签到台</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭时间</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>关闭人</translation>
    </message>
    <message>
        <source>Records in the journal</source>
        <translation>签到记录条数</translation>
    </message>
    <message>
        <source>Last hash of the journal</source>
        <translation>签到记录末条哈希</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>尚未了结</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>不可信</translation>
    </message>
    <message>
        <source>trusted, not compared with the registry</source>
        <translation>可信，未与考务中心核对</translation>
    </message>
    <message>
        <source>trusted; registry {offset} s, within {error} s</source>
        <translation>可信；考务中心相差 {offset} 秒，误差 {error} 秒</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>从未收到消息</translation>
    </message>
    <message>
        <source>not heard since {when}</source>
        <translation>自 {when} 未收到消息</translation>
    </message>
    <message>
        <source>heard {when}</source>
        <translation>{when} 收到消息</translation>
    </message>
    <message>
        <source>Day report</source>
        <translation>当日报告</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>考试</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>考场</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已离场</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>越权放行</translation>
    </message>
    <message>
        <source>Beside the list</source>
        <translation>名单之外</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>不在名单上</translation>
    </message>
    <message>
        <source>Behind the page before</source>
        <translation>续前页（更靠后）</translation>
    </message>
    <message>
        <source>A paper says something else than the desk</source>
        <translation>纸质表与签到台记录不一致</translation>
    </message>
    <message>
        <source>Quick card for the desk</source>
        <translation>签到台速查卡</translation>
    </message>
    <message>
        <source>Map of the keys</source>
        <translation>按键一览</translation>
    </message>
    <message>
        <source>What the screen says</source>
        <translation>屏幕上的判定</translation>
    </message>
    <message>
        <source>Six keys</source>
        <translation>六个按键</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>怎样说</translation>
    </message>
    <message>
        <source>Whom to call before somebody is turned away</source>
        <translation>不予入场之前请致电</translation>
    </message>
    <message>
        <source>F1 says on each page what it is for. A scan may come at any time: it never presses anything.</source>
        <translation>在任何页面按 F1 可查看说明。可随时扫码，扫码不会触发任何按钮。</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>For the wall and the desk. It says nothing of any candidate.</source>
        <translation>供张贴和桌面使用，不含任何考生信息。</translation>
    </message>
    <message>
        <source>green, a circle with a tick</source>
        <translation>绿色，圆圈内打勾</translation>
    </message>
    <message>
        <source>Ask for the name, compare name and face with the document. Then Enter.</source>
        <translation>询问姓名，核对证件的姓名和照片，然后按 Enter。</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂缓入场</translation>
    </message>
    <message>
        <source>yellow, a triangle, slanting stripes</source>
        <translation>黄色，三角形，斜条纹</translation>
    </message>
    <message>
        <source>Ask the person to step aside, and go on with the next one. F6: who may decides, with a PIN. F3 shows who waits.</source>
        <translation>请考生在旁等候，继续下一位。按 F6 由有权的人凭 PIN 码处理。按 F3 查看等候者。</translation>
    </message>
    <message>
        <source>dark red, an octagon with a cross</source>
        <translation>深红色，八边形内打叉</translation>
    </message>
    <message>
        <source>Say the one sentence of the screen, kindly. Call the number below before anybody leaves. F6 records it.</source>
        <translation>礼貌地说明屏幕上的一句话。考生离开之前请拨打下方电话。按 F6 记录。</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>准予入场</translation>
    </message>
    <message>
        <source>Do not admit</source>
        <translation>不予入场</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>blue, a circle with an i</source>
        <translation>蓝色，圆圈内有 i</translation>
    </message>
    <message>
        <source>Nothing is wrong. Do what the screen says.</source>
        <translation>没有问题，请按屏幕提示操作。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>black, over the whole screen</source>
        <translation>黑色，覆盖整个屏幕</translation>
    </message>
    <message>
        <source>Nothing is recorded here: let nobody in. Another desk, or the paper.</source>
        <translation>此处无法记录，任何人不得入场。请改用其他签到台或纸质表格。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Decide, with a PIN</source>
        <translation>凭 PIN 码处理</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>查找考生</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>A problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>“It is recorded, and my colleague decides. Please wait here a moment.”</source>
        <translation>“迟到已记录，由我的同事处理，请在此稍候。”</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>太早</translation>
    </message>
    <message>
        <source>“Please come back at … It does not count against you.”</source>
        <translation>“请在……再来，早到没有不利影响。”</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>没有证件</translation>
    </message>
    <message>
        <source>“You can fetch it until … Then we go on.”</source>
        <translation>“您可以在……之前去取，然后继续办理。”</translation>
    </message>
    <message>
        <source>Wrong day or place</source>
        <translation>日期或地点不符</translation>
    </message>
    <message>
        <source>“You are expected on …, at … I can print that for you.”</source>
        <translation>“您的考试在……，地点……。我可以为您打印。”</translation>
    </message>
    <message>
        <source>“I may not let you in: … Here is whom you can call.”</source>
        <translation>“我无权让您入场：……。您可以拨打这个电话。”</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>切勿</translation>
    </message>
    <message>
        <source>promise something, accuse somebody, speak of money</source>
        <translation>作承诺、指责他人、谈论费用</translation>
    </message>
    <message>
        <source>When</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目方</translation>
    </message>
    <message>
        <source>Center manager</source>
        <translation>考点负责人</translation>
    </message>
    <message>
        <source>Technical help</source>
        <translation>技术支持</translation>
    </message>
    <message>
        <source>Slips to practise with</source>
        <translation>练习用准考证</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Made-up people. No desk at work takes these codes.</source>
        <translation>均为虚构考生，正式签到台不接受这些二维码。</translation>
    </message>
    <message>
        <source>Open the practice (checkin practice) on the same day, and scan these codes. Nothing is recorded.</source>
        <translation>请在当天打开练习（checkin practice）并扫描这些二维码。不会记录任何内容。</translation>
    </message>
    <message>
        <source>Another exam on this day</source>
        <translation>当天另有考试</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Proctor</source>
        <translation>监考员</translation>
    </message>
    <message>
        <source>Lead proctor</source>
        <translation>监考组长</translation>
    </message>
    <message>
        <source>Center manager</source>
        <translation>考点负责人</translation>
    </message>
    <message>
        <source>Central registry</source>
        <translation>考务中心</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到达</translation>
    </message>
    <message>
        <source>In</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Out for a break</source>
        <translation>场外休息</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺考</translation>
    </message>
    <message>
        <source>Left before the start</source>
        <translation>开考前离开</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>放弃考试</translation>
    </message>
    <message>
        <source>Exam not held</source>
        <translation>未能开考</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>已离场</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>未予入场</translation>
    </message>
    <message>
        <source>In, provisional</source>
        <translation>临时入场</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已改期</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>预约无效</translation>
    </message>
    <message>
        <source>See the manager</source>
        <translation>请联系负责人</translation>
    </message>
    <message>
        <source>Theory exam</source>
        <translation>理论考试</translation>
    </message>
    <message>
        <source>Hands-on exam</source>
        <translation>实操考试</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>居留许可</translation>
    </message>
    <message>
        <source>Travel permit</source>
        <translation>通行证</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>驾驶证</translation>
    </message>
    <message>
        <source>Student card</source>
        <translation>学生证</translation>
    </message>
    <message>
        <source>Desk {name}</source>
        <translation>签到台 {name}</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Sign out before the start?</source>
        <translation>开考前签退？</translation>
    </message>
    <message>
        <source>Sign this person out?</source>
        <translation>为此人签退？</translation>
    </message>
    <message>
        <source>No seat is free in room {room}</source>
        <translation>考场 {room} 没有空座</translation>
    </message>
    <message>
        <source>Another seat: {seat} is free</source>
        <translation>换座：{seat} 空闲</translation>
    </message>
    <message>
        <source>Type the time as 08:25 or 08:25:30.</source>
        <translation>时间请按 08:25 或 08:25:30 输入。</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Does this person give the exam up?</source>
        <translation>此人放弃考试？</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>The center manager settles it</source>
        <translation>由考点负责人确认</translation>
    </message>
    <message>
        <source>It is settled</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Give this seat</source>
        <translation>安排此座位</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>When did this person really arrive?</source>
        <translation>此人实际何时到达？</translation>
    </message>
    <message>
        <source>Correct the arrival</source>
        <translation>更正到达时间</translation>
    </message>
    <message>
        <source>Arrived at, as 08:25</source>
        <translation>到达时间，如 08:25</translation>
    </message>
    <message>
        <source>Who saw it</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Out for a break  Ctrl+B</source>
        <translation>场外休息  Ctrl+B</translation>
    </message>
    <message>
        <source>Back from the break  Ctrl+B</source>
        <translation>返回  Ctrl+B</translation>
    </message>
    <message>
        <source>Judge at the desk</source>
        <translation>在签到台判定</translation>
    </message>
    <message>
        <source>Sign out …</source>
        <translation>签退…</translation>
    </message>
    <message>
        <source>Another seat …</source>
        <translation>换座…</translation>
    </message>
    <message>
        <source>Arrived earlier …</source>
        <translation>更早到达…</translation>
    </message>
    <message>
        <source>Incident …</source>
        <translation>事件…</translation>
    </message>
    <message>
        <source>Settle …</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Gives the exam up …</source>
        <translation>放弃考试…</translation>
    </message>
    <message>
        <source>Take the admission back …</source>
        <translation>撤销签到…</translation>
    </message>
    <message>
        <source>Let in at two desks</source>
        <translation>在两个签到台签到</translation>
    </message>
    <message>
        <source>Let in at two centers</source>
        <translation>在两个考点签到</translation>
    </message>
    <message>
        <source>In here, and cancelled there</source>
        <translation>在此已签到，但预约已取消</translation>
    </message>
    <message>
        <source>In, and confirmed as absent</source>
        <translation>已签到，却被确认缺考</translation>
    </message>
    <message>
        <source>The seat was given twice</source>
        <translation>同一座位安排了两人</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>考生</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Room, seat</source>
        <translation>考场、座位</translation>
    </message>
    <message>
        <source>Start, end</source>
        <translation>开始、结束</translation>
    </message>
    <message>
        <source>{minutes} min late</source>
        <translation>迟到 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>In since</source>
        <translation>入场</translation>
    </message>
    <message>
        <source>Out since</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>{times} · {span} in all</source>
        <translation>{times} 次 · 共 {span}</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>场外休息</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离场</translation>
    </message>
    <message>
        <source>{time} · for {span}</source>
        <translation>{time} · 已 {span}</translation>
    </message>
    <message>
        <source>A paper says something else</source>
        <translation>纸质表记录不一致</translation>
    </message>
    <message>
        <source>Nobody is at the desk: scan the ticket first.</source>
        <translation>签到台前无考生：请先扫描准考证。</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Hold it out (Ctrl+H)</source>
        <translation>出示准考证（Ctrl+H）</translation>
    </message>
    <message>
        <source>Next one (Ctrl+N)</source>
        <translation>下一位（Ctrl+N）</translation>
    </message>
    <message>
        <source>Slips as PDF …</source>
        <translation>准考证存为 PDF…</translation>
    </message>
    <message>
        <source>The code of the slip</source>
        <translation>准考证二维码</translation>
    </message>
    <message>
        <source>Save the practice slips</source>
        <translation>保存练习用准考证</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>第 {number} 位，共 {all} 位</translation>
    </message>
    <message>
        <source>That was something else. The screen says what to do.</source>
        <translation>这是其他情况，请按屏幕提示操作。</translation>
    </message>
    <message>
        <source>Practise on made-up people</source>
        <translation>用虚构考生练习</translation>
    </message>
    <message>
        <source>This is no desk at work: practise there.</source>
        <translation>本窗口不是正式签到台，请在正式签到台打开练习。</translation>
    </message>
    <message>
        <source>The practice opens in a window of its own.</source>
        <translation>练习将在另一个窗口中打开。</translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>State</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>all, or 1, 3-5</source>
        <translation>全部，或 1, 3-5</translation>
    </message>
    <message>
        <source>Only what changed since the last print</source>
        <translation>仅打印上次打印后的变动</translation>
    </message>
    <message>
        <source>The whole pack</source>
        <translation>全套文件</translation>
    </message>
    <message>
        <source>by seat</source>
        <translation>按座位</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>as it fits the hour</source>
        <translation>视当前时间而定</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>Papers: print and preview</source>
        <translation>纸质文件：打印与预览</translation>
    </message>
    <message>
        <source>The papers are being made …</source>
        <translation>正在生成文件……</translation>
    </message>
    <message>
        <source>Documents: {documents}, pages: {pages}</source>
        <translation>{documents} 份文件，共 {pages} 页</translation>
    </message>
    <message>
        <source>The printer takes nothing. Look at it, then try again.</source>
        <translation>打印机没有响应。请检查后重试。</translation>
    </message>
    <message>
        <source>Printed, and recorded.</source>
        <translation>已打印并记录。</translation>
    </message>
    <message>
        <source>Save the papers</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}. Choose another folder.</source>
        <translation>无法写入 {file}：{why}。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Saved as {file}, and recorded.</source>
        <translation>已另存为 {file} 并记录。</translation>
    </message>
    <message>
        <source>Stopped. The pages until here are printed.</source>
        <translation>已停止。此前的页面已打印。</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>纸质文件</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>另存为 PDF……</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Back to the desk (Esc)</source>
        <translation>返回签到台（Esc）</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>No printer was found</source>
        <translation>未找到打印机</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln sessions of the table</source>
        <translation>
            <numerusform>表中的 %Ln 个场次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln people of the table</source>
        <translation>
            <numerusform>仅表中的 %Ln 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>考生名单</translation>
    </message>
    <message>
        <source>Sessions today</source>
        <translation>今日场次</translation>
    </message>
    <message>
        <source>Ticket keys</source>
        <translation>验证密钥</translation>
    </message>
    <message>
        <source>Lead and manager</source>
        <translation>组长与负责人</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>密钥库</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>签到记录</translation>
    </message>
    <message>
        <source>Chinese font</source>
        <translation>中文字体</translation>
    </message>
    <message>
        <source>It is {value} here.</source>
        <translation>本地时间 {value}。</translation>
    </message>
    <message>
        <source>Not trusted: {value}</source>
        <translation>时间不可信：{value}</translation>
    </message>
    <message>
        <source>Taken {value}.</source>
        <translation>生成于 {value}。</translation>
    </message>
    <message>
        <source>More than a day old: {value}.</source>
        <translation>名单已超过一天：{value}。</translation>
    </message>
    <message>
        <source>Not final: taken {value}, and candidates could still cancel after that.</source>
        <translation>名单尚未最终确定：生成于 {value}，此后考生仍可取消预约。</translation>
    </message>
    <message>
        <source>There is no roster on this desk.</source>
        <translation>本签到台没有考生名单。</translation>
    </message>
    <message>
        <source>{value} today.</source>
        <translation>今日 {value} 场。</translation>
    </message>
    <message>
        <source>No session is planned today.</source>
        <translation>今日没有考试场次。</translation>
    </message>
    <message>
        <source>{value} trusted.</source>
        <translation>{value} 个可信密钥。</translation>
    </message>
    <message>
        <source>All {value} were revoked.</source>
        <translation>全部 {value} 个密钥均已撤销。</translation>
    </message>
    <message>
        <source>None: no code can be verified, people are looked up by hand.</source>
        <translation>没有密钥：无法验证二维码，请手动查找考生。</translation>
    </message>
    <message>
        <source>{value} with a PIN.</source>
        <translation>{value} 人设有 PIN 码。</translation>
    </message>
    <message>
        <source>Nobody with a PIN can decide about people who are held.</source>
        <translation>没有设有 PIN 码的人员，无人可处理暂缓的考生。</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>未找到摄像头。</translation>
    </message>
    <message>
        <source>The journal&apos;s key lies in the key store of this system.</source>
        <translation>签到记录的密钥保存在系统密钥库中。</translation>
    </message>
    <message>
        <source>This system has no key store: the journal&apos;s key lies in a file beside it.</source>
        <translation>系统没有密钥库：签到记录的密钥保存在同目录的文件中。</translation>
    </message>
    <message>
        <source>{value} free.</source>
        <translation>可用空间 {value}。</translation>
    </message>
    <message>
        <source>Only {value} free.</source>
        <translation>可用空间仅剩 {value}。</translation>
    </message>
    <message>
        <source>None was found: Chinese names show as boxes.</source>
        <translation>未找到中文字体，中文姓名会显示为方框。</translation>
    </message>
    <message>
        <source>Set the clock of this computer, then look again.</source>
        <translation>请校准本机时钟，然后重新检查。</translation>
    </message>
    <message>
        <source>Import a fresh bundle: checkin roster import FILE.</source>
        <translation>请导入最新的名单包：checkin roster import FILE。</translation>
    </message>
    <message>
        <source>Check the day, or import today&apos;s roster.</source>
        <translation>请核对日期，或导入今天的名单。</translation>
    </message>
    <message>
        <source>Import a bundle of the registry.</source>
        <translation>请导入考务中心下发的名单包。</translation>
    </message>
    <message>
        <source>Import a bundle that names the staff.</source>
        <translation>请导入包含工作人员的名单包。</translation>
    </message>
    <message>
        <source>Plug a camera in, or use a hand scanner; both can be changed at any time.</source>
        <translation>请接入摄像头或使用扫码枪，两者可随时更换。</translation>
    </message>
    <message>
        <source>Keep this computer locked up, or let it start a key store.</source>
        <translation>请妥善保管本机，或启用系统密钥库。</translation>
    </message>
    <message>
        <source>Free some space before people come.</source>
        <translation>请在考生到达前清理磁盘空间。</translation>
    </message>
    <message>
        <source>Sign in at another desk, and keep this folder: checkin journal verify.</source>
        <translation>请改用其他签到台，并保留此文件夹：checkin journal verify。</translation>
    </message>
    <message>
        <source>Back up now, best on another disk.</source>
        <translation>请立即备份，最好备份到另一块磁盘。</translation>
    </message>
    <message>
        <source>Install a font such as Noto Sans CJK SC.</source>
        <translation>请安装中文字体，如 Noto Sans CJK SC。</translation>
    </message>
    <message>
        <source>Clock compared</source>
        <translation>时钟核对</translation>
    </message>
    <message>
        <source>People on the roster</source>
        <translation>名单人数</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>考务中心</translation>
    </message>
    <message>
        <source>With the registry&apos;s, {value}.</source>
        <translation>已于 {value} 与考务中心核对。</translation>
    </message>
    <message>
        <source>With the registry&apos;s, more than a day ago: {value}.</source>
        <translation>上次与考务中心核对已超过一天：{value}。</translation>
    </message>
    <message>
        <source>Never with the registry&apos;s: only the roster says that it is not behind.</source>
        <translation>从未与考务中心核对：仅由名单得知时钟没有落后。</translation>
    </message>
    <message>
        <source>{value}, as many as were taken over.</source>
        <translation>{value} 人，与接收时一致。</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>没有人。</translation>
    </message>
    <message>
        <source>{value}: fewer or more lie here than were taken over.</source>
        <translation>{value}：本机人数与接收时不一致。</translation>
    </message>
    <message>
        <source>The registry has a much smaller roster, of {value}; it is held back.</source>
        <translation>考务中心的名单大幅减少，只有 {value} 人，尚未采用。</translation>
    </message>
    <message>
        <source>There for every session.</source>
        <translation>每个场次都有。</translation>
    </message>
    <message>
        <source>All whole; records: {value}.</source>
        <translation>共 {value} 条记录，全部完好。</translation>
    </message>
    <message>
        <source>Faults that were found: {value}.</source>
        <translation>发现 {value} 处异常。</translation>
    </message>
    <message>
        <source>Nothing is damaged, but it goes on without records that it once had: {value}.</source>
        <translation>没有损坏，但缺少曾经记录过的 {value} 条记录。</translation>
    </message>
    <message>
        <source>This desk is not enrolled; records that wait: {value}.</source>
        <translation>本签到台尚未注册；待上报记录：{value} 条。</translation>
    </message>
    <message>
        <source>The registry has revoked this desk; records that wait: {value}.</source>
        <translation>考务中心已撤销本签到台；待上报记录：{value} 条。</translation>
    </message>
    <message>
        <source>Everybody has one.</source>
        <translation>人人都有座位。</translation>
    </message>
    <message>
        <source>{value}: it gives no picture.</source>
        <translation>{value}：没有画面。</translation>
    </message>
    <message>
        <source>{value}, on another disk, read back.</source>
        <translation>{value}，在另一块磁盘上，已读回校验。</translation>
    </message>
    <message>
        <source>{value}, read back, but on the same disk as the journal.</source>
        <translation>{value}，已读回校验，但与签到记录在同一块磁盘上。</translation>
    </message>
    <message>
        <source>The last one is of {value}.</source>
        <translation>最近一次备份是 {value}。</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Last proved {value}.</source>
        <translation>最近一次确认：{value}。</translation>
    </message>
    <message>
        <source>Nothing has been proved since {value}.</source>
        <translation>自 {value} 以来没有任何确认。</translation>
    </message>
    <message>
        <source>It was never reached.</source>
        <translation>从未连通。</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>look</source>
        <translation>请检查</translation>
    </message>
    <message>
        <source>mend</source>
        <translation>请修复</translation>
    </message>
    <message>
        <source>Sessions without one: {value}. The programme&apos;s usual rule holds there.</source>
        <translation>没有规则的场次：{value} 个，按项目的一般规则处理。</translation>
    </message>
    <message>
        <source>Out of date for sessions: {value}. The last known one holds there.</source>
        <translation>规则已过期的场次：{value} 个，沿用最近的规则。</translation>
    </message>
    <message>
        <source>People without one: {value}. They get the next free one.</source>
        <translation>没有座位的人：{value} 名，将分配下一个空座位。</translation>
    </message>
    <message>
        <source>Given to two people: {value} of them.</source>
        <translation>有 {value} 个座位分给了两个人。</translation>
    </message>
    <message>
        <source>No center manager has a PIN here; lead proctors: {value}.</source>
        <translation>没有考点负责人在此设有 PIN；监考组长：{value} 人。</translation>
    </message>
    <message>
        <source>Tried {value}.</source>
        <translation>已于 {value} 测试。</translation>
    </message>
    <message>
        <source>Not tried since this window was opened.</source>
        <translation>打开本窗口后尚未测试。</translation>
    </message>
    <message>
        <source>No printer was found.</source>
        <translation>没有找到打印机。</translation>
    </message>
    <message>
        <source>Found, rare characters too.</source>
        <translation>已找到，生僻字也能显示。</translation>
    </message>
    <message>
        <source>Found, but it lacks: {value}</source>
        <translation>已找到，但缺少：{value}</translation>
    </message>
    <message>
        <source>On.</source>
        <translation>已打开。</translation>
    </message>
    <message>
        <source>Nothing is heard.</source>
        <translation>听不到声音。</translation>
    </message>
    <message>
        <source>Reach the registry (F5), or hold this clock against another one.</source>
        <translation>请连通考务中心（F5），或与另一个时钟核对。</translation>
    </message>
    <message>
        <source>Ask the registry how many it expects; sync (F5), or import its bundle anew.</source>
        <translation>请向考务中心询问应有人数；同步（F5），或重新导入名单包。</translation>
    </message>
    <message>
        <source>Sync (F5), or import a fresh bundle: each record names the policy it used.</source>
        <translation>请同步（F5）或导入新的名单包；每条记录都注明所用的规则。</translation>
    </message>
    <message>
        <source>Ask for a plan of the seats, or plan them here.</source>
        <translation>请索取座位安排，或在此安排座位。</translation>
    </message>
    <message>
        <source>Press “Try the scanner” in the window (Ctrl+R), and scan anything.</source>
        <translation>请在窗口中按“测试扫码枪”（Ctrl+R），然后扫任意条码。</translation>
    </message>
    <message>
        <source>Switch it on and plug it in, or print the papers elsewhere beforehand.</source>
        <translation>请打开并接好打印机，或事先在别处打印。</translation>
    </message>
    <message>
        <source>Switch it on with the loudspeaker in the head of the window.</source>
        <translation>请用窗口上方的喇叭按钮打开声音。</translation>
    </message>
    <message>
        <source>Sync (F5), or hand the records over as a file: checkin journal export.</source>
        <translation>请同步（F5），或以文件移交记录：checkin journal export。</translation>
    </message>
    <message>
        <source>Is this desk ready?</source>
        <translation>本签到台准备好了吗？</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Try the scanner</source>
        <translation>测试扫码枪</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在检查 …</translation>
    </message>
    <message>
        <source>Not ready: {mend} to mend, {look} to look at.</source>
        <translation>尚未就绪：{mend} 项需修复，{look} 项需检查。</translation>
    </message>
    <message>
        <source>It works; {look} to look at.</source>
        <translation>可以工作；{look} 项需检查。</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>就绪。</translation>
    </message>
    <message>
        <source>Scan anything now: it is shown here, and not recorded.</source>
        <translation>现在请扫任意条码：只在这里显示，不会记录。</translation>
    </message>
    <message>
        <source>{value}, as many as the registry has signed.</source>
        <translation>{value} 人，与考务中心签名的人数一致。</translation>
    </message>
    <message>
        <source>Here / signed by the registry: {value}. People are missing, or too many.</source>
        <translation>本机 / 考务中心签名：{value}。人数缺少或多余。</translation>
    </message>
    <message>
        <source>{value} lie here; the registry has not signed how many there are.</source>
        <translation>本机有 {value} 人；考务中心没有对人数签名。</translation>
    </message>
    <message numerus="yes">
        <source>Received, %Ln characters: {text}</source>
        <translation>
            <numerusform>已收到 %Ln 个字符：{text}</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrol this desk (checkin enrol CODE), or import a bundle: checkin roster import FILE.</source>
        <translation>请注册本签到台（checkin enrol CODE），或导入名单包：checkin roster import FILE。</translation>
    </message>
    <message>
        <source>They come with the roster.</source>
        <translation>导入考生名单后即有。</translation>
    </message>
    <message>
        <source>Tell the manager; compare with the paper register or the registry&apos;s console who was in.</source>
        <translation>请告知考点负责人；并按纸质签到表或考务中心的管理页面核对谁已入场。</translation>
    </message>
    <message>
        <source>Ask the registry for an enrolment code, or hand the records over as a file.</source>
        <translation>请向考务中心索取注册码，或以文件形式移交记录。</translation>
    </message>
    <message>
        <source>Hand the records over as a file (checkin journal export), and enrol with a new code.</source>
        <translation>请以文件形式移交记录（checkin journal export），再用新的注册码注册。</translation>
    </message>
    <message>
        <source>Enrol this desk, or import a roster first.</source>
        <translation>请先注册本签到台，或导入考生名单。</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>{minutes} min later</source>
        <translation>快进 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Rehearse tomorrow&apos;s session</source>
        <translation>演练明天的场次</translation>
    </message>
    <message>
        <source>There is no session of a later day to rehearse.</source>
        <translation>名单上没有今天以后的场次可供演练。</translation>
    </message>
    <message>
        <source>The rehearsal of {day} opens in a window of its own.</source>
        <translation>{day} 的演练将在另一个窗口中打开。</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Exports and reports</source>
        <translation>导出与报告</translation>
    </message>
    <message>
        <source>What leaves here is recorded: by whom, why, and its digest.</source>
        <translation>导出的内容会被记录：由谁导出、原因及校验值。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>As</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Names and numbers</source>
        <translation>姓名和考号</translation>
    </message>
    <message>
        <source>all sessions of today</source>
        <translation>今天的所有场次</translation>
    </message>
    <message>
        <source>Back to the desk (Esc)</source>
        <translation>返回签到台（Esc）</translation>
    </message>
    <message>
        <source>Export whole names and numbers?</source>
        <translation>导出完整的姓名和考号？</translation>
    </message>
    <message>
        <source>Export a masked list?</source>
        <translation>导出隐去姓名的名单？</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>List of the people</source>
        <translation>考生名单</translation>
    </message>
    <message>
        <source>List of the people that the table shows</source>
        <translation>表中所示考生的名单</translation>
    </message>
    <message>
        <source>Session summary (PDF)</source>
        <translation>场次汇总（PDF）</translation>
    </message>
    <message>
        <source>Report of the day (PDF)</source>
        <translation>当日报告（PDF）</translation>
    </message>
    <message>
        <source>whole (the center manager&apos;s PIN)</source>
        <translation>完整（需考点负责人 PIN）</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>隐去部分</translation>
    </message>
    <message>
        <source>The registry asks for it</source>
        <translation>考务中心要求</translation>
    </message>
    <message>
        <source>The programme asks for it</source>
        <translation>认证项目方要求</translation>
    </message>
    <message>
        <source>The center&apos;s own records</source>
        <translation>考点自存</translation>
    </message>
    <message>
        <source>An inquiry</source>
        <translation>调查需要</translation>
    </message>
    <message>
        <source>Other (in words)</source>
        <translation>其他（请说明）</translation>
    </message>
    <message>
        <source>There is no session to export.</source>
        <translation>没有可导出的场次。</translation>
    </message>
    <message>
        <source>Go to the papers …</source>
        <translation>前往纸质文件…</translation>
    </message>
    <message>
        <source>Write the file …</source>
        <translation>写入文件…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Let the report of the day leave?</source>
        <translation>导出当日报告？</translation>
    </message>
    <message>
        <source>Record it, and go on</source>
        <translation>记录并继续</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %Ln people, written and recorded.
SHA-256 {digest}</source>
        <translation>
            <numerusform>{file}：%Ln 人，已写出并记录在案。
SHA-256 {digest}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Records contradict</source>
        <translation>记录矛盾</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>考号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>考试</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>考场</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Number, name, pinyin or last digits</source>
        <translation>考号、姓名、拼音或末位数字</translation>
    </message>
    <message>
        <source>Search the roster</source>
        <translation>搜索名单</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>All rooms</source>
        <translation>全部考场</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Print what is shown …</source>
        <translation>打印所示内容…</translation>
    </message>
    <message>
        <source>Export what is shown …</source>
        <translation>导出所示内容…</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>by {column}</source>
        <translation>按{column}</translation>
    </message>
    <message>
        <source>by {column}, backwards</source>
        <translation>按{column}倒序</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Seats</name>
    <message>
        <source>Front</source>
        <translation>前方</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门</translation>
    </message>
    <message>
        <source>Without a seat</source>
        <translation>没有座位</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Seat {seat}</source>
        <translation>座位 {seat}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 人</translation>
    </message>
    <message>
        <source>another session</source>
        <translation>其他场次</translation>
    </message>
    <message>
        <source>workstation</source>
        <translation>上机位</translation>
    </message>
    <message>
        <source>moved, not applied yet</source>
        <translation>已移动，尚未生效</translation>
    </message>
    <message>
        <source>taken twice</source>
        <translation>重复占用</translation>
    </message>
    <message>
        <source>no workstation</source>
        <translation>非上机位</translation>
    </message>
    <message>
        <source>same exam beside</source>
        <translation>邻座同一考试</translation>
    </message>
    <message>
        <source>Front left</source>
        <translation>前左</translation>
    </message>
    <message>
        <source>Front right</source>
        <translation>前右</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>Back left</source>
        <translation>后左</translation>
    </message>
    <message>
        <source>Back right</source>
        <translation>后右</translation>
    </message>
    <message>
        <source>as the roster has it</source>
        <translation>与考生名单一致</translation>
    </message>
    <message>
        <source>doors and aisles</source>
        <translation>门和过道</translation>
    </message>
    <message>
        <source>people placed: {count}</source>
        <translation>安排座位：{count} 人</translation>
    </message>
    <message>
        <source>somebody moved to {seat}</source>
        <translation>有人移至 {seat}</translation>
    </message>
    <message>
        <source>{seat} broken</source>
        <translation>{seat} 损坏</translation>
    </message>
    <message>
        <source>{seat} mended</source>
        <translation>{seat} 修好</translation>
    </message>
    <message>
        <source>{seat} spare</source>
        <translation>{seat} 备用</translation>
    </message>
    <message>
        <source>{seat} not spare any more</source>
        <translation>{seat} 不再备用</translation>
    </message>
    <message>
        <source>{seat} a workstation</source>
        <translation>{seat} 为上机位</translation>
    </message>
    <message>
        <source>{seat} no workstation any more</source>
        <translation>{seat} 不再是上机位</translation>
    </message>
    <message>
        <source>Nothing is wrong with where people sit.</source>
        <translation>座位安排没有问题。</translation>
    </message>
    <message>
        <source>Seats: the room and its plan</source>
        <translation>座位：考场与座位图</translation>
    </message>
    <message>
        <source>By the rule everybody sits well already.</source>
        <translation>按规则，所有人的座位已经合适。</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>已记录。</translation>
    </message>
    <message>
        <source>This seat is broken.</source>
        <translation>此座位已损坏。</translation>
    </message>
    <message>
        <source>Somebody of another session sits here.</source>
        <translation>此座位由其他场次的考生使用。</translation>
    </message>
    <message>
        <source>Somebody who is in must have a seat.</source>
        <translation>已入场的考生必须有座位。</translation>
    </message>
    <message>
        <source>An older version: nobody can be moved in it.</source>
        <translation>这是旧版本，不能移动考生。</translation>
    </message>
    <message>
        <source>Moved, and not applied yet: {count}</source>
        <translation>已移动、尚未生效：{count} 人</translation>
    </message>
    <message>
        <source>Mark this seat … (Ins)</source>
        <translation>标记此座位…（Ins）</translation>
    </message>
    <message>
        <source>Propose by rule</source>
        <translation>按规则建议座位</translation>
    </message>
    <message>
        <source>Apply …</source>
        <translation>生效…</translation>
    </message>
    <message>
        <source>One step back (Ctrl+Z)</source>
        <translation>退回一步（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Forget the changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Doors and aisles …</source>
        <translation>门和过道…</translation>
    </message>
    <message>
        <source>Print the plan …</source>
        <translation>打印座位图…</translation>
    </message>
    <message>
        <source>Back to the newest version</source>
        <translation>回到最新版本</translation>
    </message>
    <message>
        <source>Back to the desk (Esc)</source>
        <translation>返回签到台（Esc）</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>考场</translation>
    </message>
    <message>
        <source>Version of the plan</source>
        <translation>座位图版本</translation>
    </message>
    <message>
        <source>Arrows go from seat to seat, Enter takes somebody up.</source>
        <translation>方向键在座位间移动，回车选取考生。</translation>
    </message>
    <message>
        <source>Taken up. Go to a seat, Enter puts. Esc lets go.</source>
        <translation>已选取。移到座位后按回车放下，Esc 取消。</translation>
    </message>
    <message>
        <source>Enter takes this person up. Del: no seat.</source>
        <translation>回车选取此考生，Del 取消其座位。</translation>
    </message>
    <message>
        <source>Give these seats?</source>
        <translation>确定这样安排座位？</translation>
    </message>
    <message>
        <source>Is the room like this?</source>
        <translation>考场是这样吗？</translation>
    </message>
    <message>
        <source>What is with this seat?</source>
        <translation>此座位的情况？</translation>
    </message>
    <message>
        <source>Mark the seat</source>
        <translation>标记座位</translation>
    </message>
    <message>
        <source>Give the seats</source>
        <translation>安排座位</translation>
    </message>
    <message>
        <source>Yes, it is</source>
        <translation>是的</translation>
    </message>
    <message>
        <source>Type numbers, such as 4, or 3, 6.</source>
        <translation>请输入数字，例如 4 或 3, 6。</translation>
    </message>
    <message>
        <source>Doors and aisles</source>
        <translation>门和过道</translation>
    </message>
    <message>
        <source>As you see the room from above, the front on top.</source>
        <translation>从上方俯视考场，前方在上。</translation>
    </message>
    <message>
        <source>An aisle after place (e.g. 4)</source>
        <translation>第几个座位后有过道（例如 4）</translation>
    </message>
    <message>
        <source>Seats in a row, where seats are plain numbers</source>
        <translation>每排座位数（座位为纯数字时）</translation>
    </message>
    <message>
        <source>Go on …</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>座位 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>考生 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a seat</source>
        <translation>
            <numerusform>无座位 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Same exam beside each other: %Ln pairs</source>
        <translation>
            <numerusform>同一考试相邻：%Ln 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{room}: %Ln people, {inside} of them in</source>
        <translation>
            <numerusform>{room}：%Ln 人，其中已入场 {inside} 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Type a number of minutes, from 1 to 999.</source>
        <translation>请输入 1 到 999 的分钟数。</translation>
    </message>
    <message>
        <source>Type the seat.</source>
        <translation>请输入座位。</translation>
    </message>
    <message>
        <source>Minutes later</source>
        <translation>推迟的分钟数</translation>
    </message>
    <message>
        <source>Minutes given back at the end</source>
        <translation>末尾补回的分钟数</translation>
    </message>
    <message>
        <source>Start this session later? Nobody becomes late by it.</source>
        <translation>推迟本场次？不会因此有人迟到。</translation>
    </message>
    <message>
        <source>Start later</source>
        <translation>推迟开考</translation>
    </message>
    <message>
        <source>Interrupt this session?</source>
        <translation>中断本场次？</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Does the session go on?</source>
        <translation>继续本场次？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>This session cannot be held here: who is the cause?</source>
        <translation>本场次无法在此举行：原因在谁？</translation>
    </message>
    <message>
        <source>Cannot be held</source>
        <translation>无法举行</translation>
    </message>
    <message>
        <source>Can this session be held after all?</source>
        <translation>本场次仍可举行？</translation>
    </message>
    <message>
        <source>Can be held</source>
        <translation>可以举行</translation>
    </message>
    <message>
        <source>Does everybody leave the room now?</source>
        <translation>所有人现在离开考场？</translation>
    </message>
    <message>
        <source>Evacuate</source>
        <translation>疏散</translation>
    </message>
    <message>
        <source>Is everybody back in the room?</source>
        <translation>所有人已回到考场？</translation>
    </message>
    <message>
        <source>Back in the room</source>
        <translation>已回考场</translation>
    </message>
    <message>
        <source>What is it with this seat?</source>
        <translation>此座位情况如何？</translation>
    </message>
    <message>
        <source>Mark the seat</source>
        <translation>标记座位</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>考场</translation>
    </message>
    <message>
        <source>Start later …</source>
        <translation>推迟开考…</translation>
    </message>
    <message>
        <source>Interrupt …</source>
        <translation>中断…</translation>
    </message>
    <message>
        <source>Go on …</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Cannot be held …</source>
        <translation>无法举行…</translation>
    </message>
    <message>
        <source>Can be held after all …</source>
        <translation>仍可举行…</translation>
    </message>
    <message>
        <source>Evacuate …</source>
        <translation>疏散…</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>Back in the room …</source>
        <translation>回到考场…</translation>
    </message>
    <message>
        <source>Seats …</source>
        <translation>座位…</translation>
    </message>
    <message>
        <source>{expected} in all = {parts}</source>
        <translation>共 {expected} 人 = {parts}</translation>
    </message>
    <message>
        <source>Missing {count}</source>
        <translation>未到 {count}</translation>
    </message>
    <message>
        <source>Out for a break {count}</source>
        <translation>场外休息 {count}</translation>
    </message>
    <message>
        <source>Incidents {count}</source>
        <translation>事件 {count}</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>Start, end</source>
        <translation>开始、结束</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>from {opens}, until {by}</source>
        <translation>{opens} 至 {by}</translation>
    </message>
    <message>
        <source>Starts {minutes} min later than planned</source>
        <translation>比计划推迟 {minutes} 分钟开考</translation>
    </message>
    <message>
        <source>{minutes} min were given back at the end</source>
        <translation>末尾补回 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Interrupted since {time}, for {span}</source>
        <translation>{time} 起中断，已 {span}</translation>
    </message>
    <message>
        <source>Evacuated since {time}, for {span}</source>
        <translation>{time} 起疏散，已 {span}</translation>
    </message>
    <message>
        <source>Cannot be held here; the programme is the cause</source>
        <translation>无法在此举行；项目方原因</translation>
    </message>
    <message>
        <source>Cannot be held here; the center is the cause</source>
        <translation>无法在此举行；考点原因</translation>
    </message>
    <message>
        <source>Closed at {time} by {names}</source>
        <translation>{time} 由 {names} 关闭</translation>
    </message>
    <message>
        <source>Recorded after the closing: {count}. Print the summary again.</source>
        <translation>关闭后又有 {count} 条记录，请重新打印场次总结。</translation>
    </message>
    <message>
        <source>Room {room}: {count} missing at the start (F11).</source>
        <translation>考场 {room}：开考时未到 {count} 人（F11）。</translation>
    </message>
    <message>
        <source>Room {room}: {count} missing, 10 min to the start (F11).</source>
        <translation>考场 {room}：未到 {count} 人，距开考 10 分钟（F11）。</translation>
    </message>
    <message>
        <source>It starts {minutes} min later already; what you type is added.</source>
        <translation>本场次已推迟 {minutes} 分钟；您输入的分钟数将再加上。</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>Set this desk up</source>
        <translation>设置本签到台</translation>
    </message>
    <message>
        <source>Import who is expected</source>
        <translation>导入考生名单</translation>
    </message>
    <message>
        <source>Rosters (*.bundle *.csv *.tsv *.xlsx *.xls *.ods);;All files (*)</source>
        <translation>名单 (*.bundle *.csv *.tsv *.xlsx *.xls *.ods);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import this list</source>
        <translation>导入此名单</translation>
    </message>
    <message>
        <source>Import a file …</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Another camera …</source>
        <translation>更换摄像头…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Play the sounds</source>
        <translation>播放声音</translation>
    </message>
    <message>
        <source>I hear them</source>
        <translation>听得到</translation>
    </message>
    <message>
        <source>Is this desk ready?</source>
        <translation>就绪检查</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>进入签到台</translation>
    </message>
    <message>
        <source>Code of the center, e.g. SZ-001</source>
        <translation>考点代码，例如 SZ-001</translation>
    </message>
    <message>
        <source>Time zone, e.g. Asia/Shanghai</source>
        <translation>时区，例如 Asia/Shanghai</translation>
    </message>
    <message>
        <source>The code to try the scanner with</source>
        <translation>测试扫码枪用的二维码</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>The scanner types everything right, and ends with Enter.</source>
        <translation>扫码枪输入完全正确，并以回车结尾。</translation>
    </message>
    <message>
        <source>Everything is right, but no Enter came at the end: each scan waits a little. Set the suffix of the scanner to Enter (CR).</source>
        <translation>内容正确，但末尾没有回车，每次扫码都要稍等。请将扫码枪的后缀设为回车（CR）。</translation>
    </message>
    <message>
        <source>Caps Lock is on. Switch it off, and scan again.</source>
        <translation>大写锁定已打开，请关闭后重新扫码。</translation>
    </message>
    <message>
        <source>An input method changes what is typed. Switch it to English, scan again.</source>
        <translation>输入法改变了内容，请切换到英文后重新扫码。</translation>
    </message>
    <message>
        <source>The scanner types for another keyboard than this computer&apos;s. Set both to the same one, best English (US). Tickets are mostly read all the same.</source>
        <translation>扫码枪的键盘布局与本机不同。请设为一致，最好是英语（美国）。准考证多数情况下仍可识别。</translation>
    </message>
    <message>
        <source>A part is missing. Set the scanner to send all, and scan slower.</source>
        <translation>内容不完整。请将扫码枪设为发送全部内容，并放慢扫码速度。</translation>
    </message>
    <message>
        <source>It reads. Scan the code that is shown here to try every sign.</source>
        <translation>可以读取。请扫描此处显示的二维码，以测试所有字符。</translation>
    </message>
    <message>
        <source>The camera has read this, not the scanner. It works, too.</source>
        <translation>这是摄像头读取的，不是扫码枪。摄像头也正常。</translation>
    </message>
    <message>
        <source>Who is expected</source>
        <translation>考生名单</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Who is on duty</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待完成</translation>
    </message>
    <message>
        <source>{count} may sign on</source>
        <translation>{count} 人可登录值班</translation>
    </message>
    <message>
        <source>works</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Codes are held 10 to 25 cm before a camera. A hand scanner alone will do, too.</source>
        <translation>将二维码放在镜头前 10 至 25 厘米处。只用扫码枪也可以。</translation>
    </message>
    <message>
        <source>{done} of {all} done. Each step can be done later.</source>
        <translation>已完成 {done} / {all} 步。每一步都可以稍后再做。</translation>
    </message>
    <message>
        <source>Put off: {count}. This page is on F10 whenever you want it.</source>
        <translation>稍后再做：{count} 步。随时可按 F10 打开本页。</translation>
    </message>
    <message>
        <source>All is done. Look whether the desk is ready, or practise first.</source>
        <translation>全部完成。可进行就绪检查，或先练习。</translation>
    </message>
    <message>
        <source>Type the name.</source>
        <translation>请输入姓名。</translation>
    </message>
    <message>
        <source>A PIN has six digits or more.</source>
        <translation>PIN 码至少六位数字。</translation>
    </message>
    <message>
        <source>Everybody tries this PIN first. Choose another one.</source>
        <translation>这个 PIN 码太容易被猜到，请换一个。</translation>
    </message>
    <message>
        <source>Somebody has this PIN already. Choose another one.</source>
        <translation>已有人使用这个 PIN 码，请换一个。</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type them again.</source>
        <translation>两次输入的 PIN 码不一致，请重新输入。</translation>
    </message>
    <message>
        <source>The file is being taken …</source>
        <translation>正在导入文件…</translation>
    </message>
    <message>
        <source>A list does not say of which center it is: type its code and its time zone.</source>
        <translation>名单没有注明所属考点，请输入考点代码和时区。</translation>
    </message>
    <message>
        <source>Sessions: {sessions}. A newer roster comes by itself, or from a file.</source>
        <translation>场次：{sessions}。新名单会自动下发，也可从文件导入。</translation>
    </message>
    <message>
        <source>Enrolled as {desk}. The roster is on its way …</source>
        <translation>已注册为 {desk}，正在获取名单…</translation>
    </message>
    <message>
        <source>Scan this code from the screen with the hand scanner. It shows whether the scanner types every sign right, and ends with Enter. Nothing is recorded.</source>
        <translation>请用扫码枪扫描屏幕上的这个二维码，以检查每个字符是否正确、末尾是否有回车。不会留下记录。</translation>
    </message>
    <message>
        <source>The staff comes with the roster. Do that first.</source>
        <translation>工作人员随名单下发，请先完成名单。</translation>
    </message>
    <message>
        <source>The programme names who may sign on, with their PINs. They begin with F9.</source>
        <translation>由项目方指定可登录值班的人员及其 PIN 码。按 F9 开始值班。</translation>
    </message>
    <message>
        <source>Your own list names nobody. Begin with the center manager, who then adds the others. Until then nobody signs on, and nobody can decide over a verdict.</source>
        <translation>您自己的名单没有工作人员。请先添加考点负责人，再由其添加其他人。在此之前无人值班，也无人能处理判定。</translation>
    </message>
    <message>
        <source>You are on duty as center manager: add who else may sign on.</source>
        <translation>您正以考点负责人身份值班，可添加其他工作人员。</translation>
    </message>
    <message>
        <source>Sign on as center manager (F9) to add others.</source>
        <translation>请以考点负责人身份登录（F9）后添加其他人。</translation>
    </message>
    <message>
        <source>Three sounds: let in, hold, not let in. Whoever stands here must tell them apart.</source>
        <translation>三种声音：准予入场、暂缓、不予入场。站在这里的人应能区分。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>PIN, six digits or more</source>
        <translation>PIN 码，至少六位数字</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>再次输入同一 PIN 码</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %Ln rows are not good. “Import a list” (F10) shows each cell. Line {first}</source>
        <translation>
            <numerusform>未导入任何内容：%Ln 行有误。“导入名单”（F10）逐格显示。第 {first}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people, {center}</source>
        <translation>
            <numerusform>%Ln 人，{center}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received, %Ln characters: {text}</source>
        <translation>
            <numerusform>收到 %Ln 个字符：{text}</numerusform>
        </translation>
    </message>
    <message>
        <source>With a network: scan the enrolment code that the programme has given you, or paste its text into the scan field.
Without one: import a file of the programme (bundle), or your own list (CSV, XLSX).</source>
        <translation>有网络：扫描项目方提供的注册码，或将其文字粘贴到扫码框。
无网络：导入项目方的文件（名单包），或您自己的名单（CSV、XLSX）。</translation>
    </message>
</context>
<context>
    <name>Sounds</name>
    <message>
        <source>Sound is off</source>
        <translation>声音已关闭</translation>
    </message>
    <message>
        <source>Sound is on</source>
        <translation>声音已开启</translation>
    </message>
    <message>
        <source>No sound: the system&apos;s sound library is missing (libpulse0)</source>
        <translation>无声音：系统缺少声音库（libpulse0）</translation>
    </message>
    <message>
        <source>No sound: no loudspeaker was found</source>
        <translation>无声音：未找到扬声器</translation>
    </message>
    <message>
        <source>No sound: the program&apos;s sound files are missing</source>
        <translation>无声音：程序的声音文件缺失</translation>
    </message>
</context>
<context>
    <name>TextSize</name>
    <message>
        <source>Text size: {percent} %</source>
        <translation>文字大小：{percent} %</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation>通常大小</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The disk is full. Nothing was recorded.</source>
        <translation>磁盘已满，本次未作记录。</translation>
    </message>
    <message>
        <source>Scan once more; then free some space, or use another desk.</source>
        <translation>请再扫一次，然后清理磁盘空间或改用其他签到台。</translation>
    </message>
    <message>
        <source>The disk has failed. Nothing was recorded.</source>
        <translation>磁盘故障，本次未作记录。</translation>
    </message>
    <message>
        <source>Go on at another desk, and leave this one as it is.</source>
        <translation>请改用其他签到台，并保持本机现状。</translation>
    </message>
    <message>
        <source>This program has a fault. Nothing was recorded.</source>
        <translation>程序出现故障，未作任何记录。</translation>
    </message>
    <message>
        <source>Try again, or go on at another desk; tell the registry.</source>
        <translation>请重试，或改用其他签到台；并告知考务中心。</translation>
    </message>
    <message>
        <source>This program may not write in its folder.</source>
        <translation>本程序没有数据文件夹的写入权限。</translation>
    </message>
    <message>
        <source>Give it the right to write there, or choose another folder.</source>
        <translation>请授予写入权限，或另选文件夹。</translation>
    </message>
    <message>
        <source>The journal cannot be opened: damaged, or another key.</source>
        <translation>无法打开签到记录：文件损坏或密钥不符。</translation>
    </message>
    <message>
        <source>A newer release of this program has written this journal.</source>
        <translation>签到记录由较新版本的程序写入。</translation>
    </message>
    <message>
        <source>Update this program; nothing was changed.</source>
        <translation>请升级本程序，数据未作任何改动。</translation>
    </message>
    <message>
        <source>This desk is open already in another window.</source>
        <translation>本签到台已在另一个窗口中打开。</translation>
    </message>
    <message>
        <source>Go on there, or close it first.</source>
        <translation>请在该窗口中继续，或先将其关闭。</translation>
    </message>
    <message>
        <source>The registry has not taken this code.</source>
        <translation>考务中心未接受此注册码。</translation>
    </message>
    <message>
        <source>It may be used or expired: ask the registry for a new one.</source>
        <translation>注册码可能已使用或过期，请向考务中心索取新码。</translation>
    </message>
    <message>
        <source>The registry could not be reached.</source>
        <translation>无法连接考务中心。</translation>
    </message>
    <message>
        <source>Check the network, then scan the code once more.</source>
        <translation>请检查网络，然后重新扫描注册码。</translation>
    </message>
    <message>
        <source>Who answers there is not the registry that made this code.</source>
        <translation>应答方不是签发此注册码的考务中心。</translation>
    </message>
    <message>
        <source>Check the network (a login page?), and tell the registry.</source>
        <translation>请检查网络（是否有登录页面？），并告知考务中心。</translation>
    </message>
    <message>
        <source>There is no journal on this desk yet.</source>
        <translation>本签到台尚无签到记录。</translation>
    </message>
    <message>
        <source>Import a roster first.</source>
        <translation>请先导入考生名单。</translation>
    </message>
    <message>
        <source>The key of the journal is not there.</source>
        <translation>找不到签到记录的密钥。</translation>
    </message>
    <message>
        <source>Log in as the person who made it, or bring back its file.</source>
        <translation>请使用创建密钥的账户登录，或恢复密钥文件。</translation>
    </message>
    <message>
        <source>The key of the journal cannot be read.</source>
        <translation>无法读取签到记录的密钥。</translation>
    </message>
    <message>
        <source>Unlock the key store of this system.</source>
        <translation>请解锁系统密钥库。</translation>
    </message>
    <message>
        <source>The folder lies on a network or in a cloud.</source>
        <translation>数据文件夹位于网络或云盘。</translation>
    </message>
    <message>
        <source>Choose a folder on a disk of this computer.</source>
        <translation>请选择本机磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>The settings file is damaged.</source>
        <translation>设置文件已损坏。</translation>
    </message>
    <message>
        <source>Mend it, or move it away: the desk then starts afresh.</source>
        <translation>请修复设置文件；移走后将以默认设置启动。</translation>
    </message>
    <message>
        <source>The settings file cannot be read.</source>
        <translation>无法读取设置文件。</translation>
    </message>
    <message>
        <source>Check who may read it, or move it away.</source>
        <translation>请检查读取权限，或将其移走。</translation>
    </message>
    <message>
        <source>The answers to the candidates&apos; questions cannot be read.</source>
        <translation>无法读取考生常见问题的回答。</translation>
    </message>
    <message>
        <source>Install this program again; signing in works all the same.</source>
        <translation>请重新安装本程序；签到不受影响。</translation>
    </message>
    <message>
        <source>The picture cannot be opened.</source>
        <translation>无法打开图片。</translation>
    </message>
    <message>
        <source>Check the name of the file.</source>
        <translation>请检查文件名。</translation>
    </message>
    <message>
        <source>This file is not a picture.</source>
        <translation>该文件不是图片。</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG file.</source>
        <translation>请选择 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>图片已损坏。</translation>
    </message>
    <message>
        <source>Photograph the code again, or type the number.</source>
        <translation>请重新拍摄二维码，或输入考号。</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>图片过大。</translation>
    </message>
    <message>
        <source>Choose a smaller one.</source>
        <translation>请选择较小的图片。</translation>
    </message>
    <message>
        <source>The backup could not be read back, and does not count.</source>
        <translation>备份读回校验失败，不算有效备份。</translation>
    </message>
    <message>
        <source>Check the disk of the backups; older ones are there still.</source>
        <translation>请检查备份磁盘；较早的备份仍在。</translation>
    </message>
    <message>
        <source>The folder for backups is not there.</source>
        <translation>找不到备份文件夹。</translation>
    </message>
    <message>
        <source>Plug its disk in, or choose another folder.</source>
        <translation>请插入该磁盘，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The paper copy for bad times cannot be written.</source>
        <translation>备用纸质名单无法写入。</translation>
    </message>
    <message>
        <source>Put the stick in again, or choose another folder.</source>
        <translation>请重新插入U盘，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The help of this program is missing or damaged.</source>
        <translation>本程序的帮助缺失或已损坏。</translation>
    </message>
    <message>
        <source>Go back to a backup (checkin backup list), or leave it and call the registry.</source>
        <translation>用备份恢复（checkin backup list），或者保持原样并联系考务中心。</translation>
    </message>
    <message>
        <source>Ask the registry for it again, and copy it once more.</source>
        <translation>请向考务中心重新索取，并再次复制。</translation>
    </message>
    <message>
        <source>Save the list anew as CSV UTF-8 or as .xlsx.</source>
        <translation>请将名单另存为 CSV UTF-8 或 .xlsx。</translation>
    </message>
    <message>
        <source>Check where it lies and who may read it.</source>
        <translation>请检查文件位置和读取权限。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>Name a new one: nothing is overwritten.</source>
        <translation>请换一个文件名：不会覆盖任何文件。</translation>
    </message>
    <message>
        <source>The file or folder cannot be opened or written.</source>
        <translation>无法打开或写入该文件或文件夹。</translation>
    </message>
    <message>
        <source>Choose another one, or free some space, and try again.</source>
        <translation>请另选一个，或释放一些空间后重试。</translation>
    </message>
    <message>
        <source>The list is damaged, protected, or no table.</source>
        <translation>名单已损坏、受保护，或不是表格。</translation>
    </message>
    <message>
        <source>The encoding of the list cannot be told for certain.</source>
        <translation>无法确定名单的编码。</translation>
    </message>
    <message>
        <source>The list is too big for one of candidates.</source>
        <translation>作为考生名单，该文件过大。</translation>
    </message>
    <message>
        <source>Delete the empty rows and columns, and give only this sheet.</source>
        <translation>请删除空行和空列，只保留这一张表。</translation>
    </message>
    <message>
        <source>The list has formulas, and what they come to is not in the file.</source>
        <translation>名单中有公式，但文件里没有公式的计算结果。</translation>
    </message>
    <message>
        <source>Open the list in a spreadsheet program, save it there, and take that.</source>
        <translation>请用电子表格软件打开名单并保存，再选用保存后的文件。</translation>
    </message>
    <message>
        <source>There is nothing in this list.</source>
        <translation>名单中没有内容。</translation>
    </message>
    <message>
        <source>Choose another file, or put the right sheet first.</source>
        <translation>请另选文件，或将正确的工作表放在最前。</translation>
    </message>
    <message>
        <source>There is no time zone of this name.</source>
        <translation>没有这个名称的时区。</translation>
    </message>
    <message>
        <source>Name one as in Asia/Shanghai.</source>
        <translation>请按 Asia/Shanghai 这样的形式填写。</translation>
    </message>
    <message>
        <source>The bundle cannot be read.</source>
        <translation>无法读取名单包。</translation>
    </message>
    <message>
        <source>The bundle is damaged, and nothing of it was taken.</source>
        <translation>名单包已损坏，未导入任何内容。</translation>
    </message>
    <message>
        <source>The bundle is bigger than a roster can be.</source>
        <translation>名单包过大，不可能是考生名单。</translation>
    </message>
    <message>
        <source>The bundle is of a later release than this program.</source>
        <translation>名单包的版本比本程序新。</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>请更新本程序。</translation>
    </message>
    <message>
        <source>The bundle is genuine, but what it says is wrong.</source>
        <translation>名单包是真实的，但内容有误。</translation>
    </message>
    <message>
        <source>Tell the registry; what was imported before stays.</source>
        <translation>请告知考务中心；此前导入的名单保持不变。</translation>
    </message>
    <message>
        <source>This file is no bundle of a registry.</source>
        <translation>该文件不是考务中心的名单包。</translation>
    </message>
    <message>
        <source>Choose the registry&apos;s file, or a list as CSV or .xlsx.</source>
        <translation>请选择考务中心的文件，或 CSV、.xlsx 格式的名单。</translation>
    </message>
    <message>
        <source>This roster is older than the one that is here.</source>
        <translation>该名单比现有的名单旧。</translation>
    </message>
    <message>
        <source>Import the newest one.</source>
        <translation>请导入最新的名单。</translation>
    </message>
    <message>
        <source>This is no enrolment code of a registry.</source>
        <translation>这不是考务中心的注册码。</translation>
    </message>
    <message>
        <source>Scan the code that the registry has made.</source>
        <translation>请扫描考务中心生成的注册码。</translation>
    </message>
    <message>
        <source>No font with Chinese characters was found to print with.</source>
        <translation>未找到可用于打印的中文字体。</translation>
    </message>
    <message>
        <source>Install one, such as Noto Sans CJK SC.</source>
        <translation>请安装一种，例如 Noto Sans CJK SC。</translation>
    </message>
</context>
<context>
    <name>TroubleWindow</name>
    <message>
        <source>checkin could not start</source>
        <translation>checkin 未能启动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The desk could not be opened.</source>
        <translation>签到台未能打开。</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>This is some other code. Its content was not kept.</source>
        <translation>这是其他用途的二维码，其内容未作保留。</translation>
    </message>
    <message>
        <source>This admission code is incomplete or damaged and cannot be used.</source>
        <translation>准考证二维码不完整或已损坏，无法使用。</translation>
    </message>
    <message>
        <source>The signature of this admission code is not genuine. Its content was not kept.</source>
        <translation>准考证二维码的签名未通过验证，其内容未作保留。</translation>
    </message>
    <message>
        <source>This desk lacks the key to check this admission code; it may well be genuine.</source>
        <translation>本签到台缺少验证此二维码的密钥，二维码本身可能是真实的。</translation>
    </message>
    <message>
        <source>The key that signed this admission code has been withdrawn.</source>
        <translation>签发此准考证二维码的密钥已停用。</translation>
    </message>
    <message>
        <source>This admission code has a newer format than this program can check.</source>
        <translation>此准考证二维码的格式较新，本程序版本无法验证。</translation>
    </message>
    <message>
        <source>A newer admission code has been issued for this person.</source>
        <translation>该考生已换发新的准考证二维码。</translation>
    </message>
    <message>
        <source>Listed as cancelled, but this roster is too old to be final about that.</source>
        <translation>名单显示已取消，但名单生成较早，尚不能作为最终依据。</translation>
    </message>
    <message>
        <source>The registry lists this appointment as not valid, which is unexpected.</source>
        <translation>考务中心记录显示该预约无效，这一情况不常见。</translation>
    </message>
    <message>
        <source>This person cannot be signed in at this desk.</source>
        <translation>该考生无法在本签到台签到。</translation>
    </message>
    <message>
        <source>The admission code is genuine for this center and day, but the person is not on this roster.</source>
        <translation>准考证二维码真实，考点和日期相符，但本名单中没有该考生。</translation>
    </message>
    <message>
        <source>Nobody on this roster matches. Exams cannot be booked here.</source>
        <translation>本名单中没有相符的考生，考点不办理现场报名。</translation>
    </message>
    <message>
        <source>The planned seat is taken or cannot be used.</source>
        <translation>原定座位已有人或无法使用。</translation>
    </message>
    <message>
        <source>The admission was taken back; both records stay in the journal.</source>
        <translation>入场已撤销，两条记录都保留。</translation>
    </message>
    <message>
        <source>Two desks let this person in while they did not hear each other. Both records are kept.</source>
        <translation>两个签到台在互不联通时都让该考生入场。两条记录都保留。</translation>
    </message>
    <message>
        <source>This person is in, and the registry says that the appointment does not stand.</source>
        <translation>该考生已入场，而考务中心称其预约无效。</translation>
    </message>
    <message>
        <source>An absence was recorded, but this person was let in. The attendance counts.</source>
        <translation>曾记录缺考，但该考生已入场。以到场为准。</translation>
    </message>
    <message>
        <source>This desk has no roster, so nobody can be looked up.</source>
        <translation>本签到台没有考生名单，无法核对。</translation>
    </message>
    <message>
        <source>This desk cannot write to its disk. Nothing was recorded.</source>
        <translation>本签到台无法写入磁盘，本次未作记录。</translation>
    </message>
    <message>
        <source>Already in.</source>
        <translation>已签到。</translation>
    </message>
    <message>
        <source>Already in, {ago} ({place}).</source>
        <translation>{ago}已签到（{place}）。</translation>
    </message>
    <message>
        <source>In since {time} ({place}).</source>
        <translation>已于 {time} 签到（{place}）。</translation>
    </message>
    <message>
        <source>{desk}, seat {seat}</source>
        <translation>{desk}，座位 {seat}</translation>
    </message>
    <message>
        <source>This person has signed out.</source>
        <translation>该考生已离场。</translation>
    </message>
    <message>
        <source>Signed out at {time}.</source>
        <translation>已于 {time} 离场。</translation>
    </message>
    <message>
        <source>Comes back from a break.</source>
        <translation>休息后返回。</translation>
    </message>
    <message>
        <source>Out since {time}, {span}. Seat {seat}.</source>
        <translation>{time} 离场，已 {span}。座位 {seat}。</translation>
    </message>
    <message>
        <source>The session was closed, and the absence is recorded.</source>
        <translation>场次已关闭，已记录缺考。</translation>
    </message>
    <message>
        <source>Closed at {time} by {who}; the absence is recorded.</source>
        <translation>{who} 于 {time} 关闭，已记录缺考。</translation>
    </message>
    <message>
        <source>The appointment is on another day.</source>
        <translation>预约不在今天。</translation>
    </message>
    <message>
        <source>The appointment was on {day}.</source>
        <translation>预约日期为 {day}，已经过去。</translation>
    </message>
    <message>
        <source>The appointment is tomorrow: {day}.</source>
        <translation>预约在明天：{day}。</translation>
    </message>
    <message>
        <source>The appointment is on {day}.</source>
        <translation>预约日期为 {day}。</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>{number} 号</translation>
    </message>
    <message>
        <source>The appointment is at another center.</source>
        <translation>预约的是其他考点。</translation>
    </message>
    <message>
        <source>The appointment is at center {center}.</source>
        <translation>预约考点为 {center}。</translation>
    </message>
    <message>
        <source>The appointment is at center {center}: {day}.</source>
        <translation>预约考点为 {center}，时间 {day}。</translation>
    </message>
    <message>
        <source>This person&apos;s room is {room}.</source>
        <translation>该考生的考场为 {room}。</translation>
    </message>
    <message>
        <source>This person&apos;s room is {room}, seat {seat}.</source>
        <translation>该考生的考场为 {room}，座位 {seat}。</translation>
    </message>
    <message>
        <source>The appointment was cancelled.</source>
        <translation>该预约已取消。</translation>
    </message>
    <message>
        <source>The appointment was cancelled on {day}.</source>
        <translation>该预约已于 {day} 取消。</translation>
    </message>
    <message>
        <source>The appointment was moved; the registry knows the new date.</source>
        <translation>该预约已改期，新日期请向考务中心查询。</translation>
    </message>
    <message>
        <source>The appointment was moved to {day}.</source>
        <translation>该预约已改至 {day}。</translation>
    </message>
    <message>
        <source>This person has another appointment here today.</source>
        <translation>该考生今天在本考点还有其他场次。</translation>
    </message>
    <message>
        <source>The arrival rule {version} has expired; it still applies until a new one comes.</source>
        <translation>签到规则 {version} 已过期，收到新规则前继续适用。</translation>
    </message>
    <message>
        <source>The desk&apos;s clock shows {now}, earlier than the roster was made.</source>
        <translation>本机时钟显示 {now}，早于名单的生成时间。</translation>
    </message>
    <message>
        <source>The desk&apos;s clock was set back; it now shows {now}.</source>
        <translation>本机时钟被调回，现显示 {now}。</translation>
    </message>
    <message>
        <source>The desk&apos;s clock jumped forward; it now shows {now}.</source>
        <translation>本机时钟突然前跳，现显示 {now}。</translation>
    </message>
    <message>
        <source>The desk&apos;s clock shows {now}, more than a minute off the registry&apos;s time.</source>
        <translation>本机时钟显示 {now}，与考务中心相差一分钟以上。</translation>
    </message>
    <message>
        <source>This computer&apos;s time zone was changed; the clock now shows {now}.</source>
        <translation>本机时区被改动，时钟现在显示 {now}。</translation>
    </message>
    <message>
        <source>The desk&apos;s clock shows {now}, and nothing has confirmed it yet.</source>
        <translation>本机时钟显示 {now}，尚未得到确认。</translation>
    </message>
    <message>
        <source>Found without an admission code. Arrived at {arrived}, which is on time.</source>
        <translation>未使用准考证二维码，由人工查找。{arrived} 到达，按时。</translation>
    </message>
    <message>
        <source>Arrived at {arrived}; required by {required}.</source>
        <translation>{arrived} 到达，要求不晚于 {required}。</translation>
    </message>
    <message>
        <source>Sign-in for this session opens at {opens}, in {span}.</source>
        <translation>本场 {opens} 开始签到，还有 {span}。</translation>
    </message>
    <message>
        <source>Their exam {exam} starts at {start} in room {room}; sign-in opens at {opens}.</source>
        <translation>该考生的考试 {exam} 于 {start} 在考场 {room} 开始，{opens} 起签到。</translation>
    </message>
    <message>
        <source>Arrived at {arrived}; sign-in closed at {required}.</source>
        <translation>{arrived} 到达，签到已于 {required} 截止。</translation>
    </message>
    <message>
        <source>{minutes} min late: arrived at {arrived}, required by {required}.</source>
        <translation>迟到 {minutes} 分钟：{arrived} 到达，要求不晚于 {required}。</translation>
    </message>
    <message>
        <source>Arrived at {arrived}; the exam started at {start} and still ends at {end}.</source>
        <translation>{arrived} 到达，考试已于 {start} 开始，仍于 {end} 结束。</translation>
    </message>
    <message>
        <source>Arrived at {arrived}; admission ended at {last}.</source>
        <translation>{arrived} 到达，入场已于 {last} 截止。</translation>
    </message>
    <message>
        <source>The exam ended at {end}.</source>
        <translation>考试已于 {end} 结束。</translation>
    </message>
    <message>
        <source>This person was first scanned while the desk&apos;s clock was wrong; they may well have been on time.</source>
        <translation>该考生首次扫码时本机时钟有误，考生可能是按时到达的。</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时到达</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>未到签到时间</translation>
    </message>
    <message>
        <source>Other session</source>
        <translation>其他场次</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>After the start</source>
        <translation>开考后到达</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>已截止入场</translation>
    </message>
    <message>
        <source>Exam is over</source>
        <translation>考试已结束</translation>
    </message>
    <message>
        <source>Session is closed</source>
        <translation>场次已关闭</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Compare the person</source>
        <translation>请核对本人</translation>
    </message>
    <message>
        <source>Back from a break</source>
        <translation>休息返回</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>已离场</translation>
    </message>
    <message>
        <source>Wrong day</source>
        <translation>日期不符</translation>
    </message>
    <message>
        <source>Wrong center</source>
        <translation>考点不符</translation>
    </message>
    <message>
        <source>Wrong room</source>
        <translation>考场不符</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancelled, not final</source>
        <translation>取消待确认</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已改期</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>预约无效</translation>
    </message>
    <message>
        <source>Call the manager</source>
        <translation>请联系负责人</translation>
    </message>
    <message>
        <source>Choose the exam</source>
        <translation>请选择场次</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>二维码无效</translation>
    </message>
    <message>
        <source>Replaced code</source>
        <translation>已换发新码</translation>
    </message>
    <message>
        <source>Cannot verify</source>
        <translation>暂无法验证</translation>
    </message>
    <message>
        <source>Not on the roster</source>
        <translation>不在名单中</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>未找到考生</translation>
    </message>
    <message>
        <source>Choose the person</source>
        <translation>请选择考生</translation>
    </message>
    <message>
        <source>Other code</source>
        <translation>非准考证码</translation>
    </message>
    <message>
        <source>No ID document</source>
        <translation>未带证件</translation>
    </message>
    <message>
        <source>ID has expired</source>
        <translation>证件已过期</translation>
    </message>
    <message>
        <source>Compare the name</source>
        <translation>核对姓名</translation>
    </message>
    <message>
        <source>Name differs</source>
        <translation>姓名不符</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>再次核对</translation>
    </message>
    <message>
        <source>Document seen before</source>
        <translation>证件重复出现</translation>
    </message>
    <message>
        <source>Seat not free</source>
        <translation>座位不可用</translation>
    </message>
    <message>
        <source>Extra time</source>
        <translation>加时</translation>
    </message>
    <message>
        <source>Exam cannot run</source>
        <translation>考试无法进行</translation>
    </message>
    <message>
        <source>Check the clock</source>
        <translation>请核对时钟</translation>
    </message>
    <message>
        <source>No roster</source>
        <translation>没有名单</translation>
    </message>
    <message>
        <source>Rule has expired</source>
        <translation>规则已过期</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未能记录</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Two desks</source>
        <translation>两台重复入场</translation>
    </message>
    <message>
        <source>Cancelled, but in</source>
        <translation>已取消但已入场</translation>
    </message>
    <message>
        <source>Absent, but in</source>
        <translation>记缺考但已入场</translation>
    </message>
    <message>
        <source>Compare the ID</source>
        <translation>请核对证件</translation>
    </message>
    <message>
        <source>Late – admit</source>
        <translation>迟到，可入场</translation>
    </message>
    <message>
        <source>No ID in time</source>
        <translation>逾时未出示证件</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>可入场</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂缓入场</translation>
    </message>
    <message>
        <source>Do not admit</source>
        <translation>不可入场</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Facts contradict</source>
        <translation>记录矛盾</translation>
    </message>
    <message>
        <source>Damaged code</source>
        <translation>二维码损坏</translation>
    </message>
    <message>
        <source>No ID document was shown.</source>
        <translation>未出示证件。</translation>
    </message>
    <message>
        <source>No ID document until {until}.</source>
        <translation>至 {until} 仍未出示证件。</translation>
    </message>
    <message>
        <source>No ID document. There is time to fetch it until {until}, {span} from now.</source>
        <translation>未带证件。可在 {until} 前取来，还有 {span}。</translation>
    </message>
    <message>
        <source>The ID document is no longer valid today.</source>
        <translation>证件今日已过有效期。</translation>
    </message>
    <message>
        <source>The ID writes the name in another way than the roster: {name}.</source>
        <translation>证件上的姓名写法与名单不同：{name}。</translation>
    </message>
    <message>
        <source>The ID bears another name than the roster: {name}.</source>
        <translation>证件上的姓名与名单不符：{name}。</translation>
    </message>
    <message>
        <source>A second person compares the face with the document.</source>
        <translation>请另一人核对面容与证件。</translation>
    </message>
    <message>
        <source>The same document was shown for another candidate number. Nothing was merged.</source>
        <translation>同一证件曾用于另一考生号。未作任何合并。</translation>
    </message>
    <message>
        <source>This person has extra time.</source>
        <translation>该考生有加时。</translation>
    </message>
    <message>
        <source>Extra time: {minutes} min; own end at {end}.</source>
        <translation>加时 {minutes} 分钟，结束时间 {end}。</translation>
    </message>
    <message>
        <source>The exam cannot be held here today.</source>
        <translation>今日考试无法在此进行。</translation>
    </message>
    <message>
        <source>The exam cannot be held here today. Their arrival at {arrived} is kept.</source>
        <translation>今日考试无法在此进行。{arrived} 的到达记录保留。</translation>
    </message>
    <message>
        <source>{reason} The clock on the wall shows {time}.</source>
        <translation>{reason}墙上的钟显示 {time}。</translation>
    </message>
    <message numerus="yes">
        <source>This person has %Ln appointments.</source>
        <translation>
            <numerusform>该考生有 %Ln 个场次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people match.</source>
        <translation>
            <numerusform>有 %Ln 名考生相符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>answer.after-start</name>
    <message>
        <source>The exam has begun. May I still come in?</source>
        <translation>已经开考了，还能进场吗？</translation>
    </message>
    <message>
        <source>Only if the policy of the exam allows it, and only the center manager decides. There is no extra time then: the exam ends when it would have ended.</source>
        <translation>只有该考试的规则允许时才可以，并且只能由考点负责人决定。进场后不延长时间，考试仍按原定时间结束。</translation>
    </message>
    <message>
        <source>started, begun, too late, extra time, grace</source>
        <translation>开考后，已经开始，迟到，延长时间</translation>
    </message>
</context>
<context>
    <name>answer.arrive</name>
    <message>
        <source>When do I have to be here?</source>
        <translation>我要什么时候到？</translation>
    </message>
    <message>
        <source>Be at the examination center 30 minutes before the scheduled start, and leave time to sign in. Who is here at that time is on time, even if the queue takes longer.</source>
        <translation>请在开考前 30 分钟到达考点，并留出签到的时间。按时到达的人即使还在排队，也算准时。</translation>
    </message>
    <message>
        <source>arrival, time, early, 30 minutes, sign in, check in</source>
        <translation>到达，几点，提前，30 分钟，签到</translation>
    </message>
</context>
<context>
    <name>answer.break</name>
    <message>
        <source>May I leave the room during the exam?</source>
        <translation>考试中可以离开考场吗？</translation>
    </message>
    <message>
        <source>Please ask the proctor in the room: going out and coming back are noted, and your face is compared when you return.</source>
        <translation>请向考场内的监考员提出：离开和返回都会登记，返回时要核对本人。</translation>
    </message>
    <message>
        <source>break, toilet, bathroom, leave</source>
        <translation>休息，厕所，洗手间，离开</translation>
    </message>
</context>
<context>
    <name>answer.cancel</name>
    <message>
        <source>Until when can I cancel?</source>
        <translation>什么时候之前可以取消考试？</translation>
    </message>
    <message>
        <source>More than 72 hours (3 days) before the start, in the result area of your account. Later than that, it can no longer be cancelled; the desk cannot do it either.</source>
        <translation>须在开考前 72 小时（3 天）以上，在账号的成绩区域里取消。过了这个时间就不能再取消，签到台也不能代办。</translation>
    </message>
    <message>
        <source>cancellation, 72 hours, 3 days, give up, account, reschedule</source>
        <translation>取消，72 小时，三天，退考，账号</translation>
    </message>
</context>
<context>
    <name>answer.center-delay</name>
    <message>
        <source>The exam begins later or is interrupted. Do I lose time?</source>
        <translation>考试推迟或中断，会少给时间吗？</translation>
    </message>
    <message>
        <source>No. When the center starts later, everything moves with it and nobody becomes late; the time of an interruption is given back.</source>
        <translation>不会。考点推迟开考时，所有时间一起顺延，没有人因此迟到；中断的时间会补回。</translation>
    </message>
    <message>
        <source>delay, interrupted, power, later, time back</source>
        <translation>推迟，中断，停电，补时，顺延</translation>
    </message>
</context>
<context>
    <name>answer.certificate</name>
    <message>
        <source>Where do I get my certificate?</source>
        <translation>证书在哪里领取？</translation>
    </message>
    <message>
        <source>The certificate is digital: download it from the result page.</source>
        <translation>证书是电子版的，在成绩页面下载。</translation>
    </message>
    <message>
        <source>certificate, download, digital, paper, diploma</source>
        <translation>证书，下载，电子证书，纸质</translation>
    </message>
</context>
<context>
    <name>answer.course-refund</name>
    <message>
        <source>Can an online course be refunded?</source>
        <translation>在线课程可以退款吗？</translation>
    </message>
    <message>
        <source>No, unless the platform had a technical fault.</source>
        <translation>不可以，除非平台出现技术故障。</translation>
    </message>
    <message>
        <source>course, refund, money, fault, technical</source>
        <translation>课程，退款，故障，技术问题</translation>
    </message>
</context>
<context>
    <name>answer.extra-time</name>
    <message>
        <source>I was promised extra time or other help.</source>
        <translation>我申请过延长时间或其他便利。</translation>
    </message>
    <message>
        <source>What was booked is shown on the screen when you sign in, with your own end time. The desk sees what is to be done, not the reason for it.</source>
        <translation>已批准的便利会在签到时显示在屏幕上，包括您本人的结束时间。签到台只看到需要做什么，看不到原因。</translation>
    </message>
    <message>
        <source>accommodation, disability, extra time, help, wheelchair</source>
        <translation>便利，延时，残疾，帮助，轮椅</translation>
    </message>
</context>
<context>
    <name>answer.invoices</name>
    <message>
        <source>How do I get an invoice?</source>
        <translation>怎么开发票？</translation>
    </message>
    <message>
        <source>Invoices for online courses are made by self-service. The desk cannot write any.</source>
        <translation>在线课程的发票可以自助开具。签到台不能开发票。</translation>
    </message>
    <message>
        <source>invoice, receipt, bill, company, self-service</source>
        <translation>发票，收据，开票，报销，自助</translation>
    </message>
</context>
<context>
    <name>answer.late</name>
    <message>
        <source>I am late. May I still sit the exam?</source>
        <translation>我迟到了，还能参加考试吗？</translation>
    </message>
    <message>
        <source>Until the start, where the policy of the exam leaves room, the lead proctor or the center manager decides; the lateness is recorded. Please say why you are late. Nothing can be promised before that decision.</source>
        <translation>在该考试规则允许的范围内，开考前由监考组长或考点负责人决定，迟到会被记录下来。请说明迟到的原因。在决定作出之前，不能作任何承诺。</translation>
    </message>
    <message>
        <source>late, delay, traffic, train, too late, admitted</source>
        <translation>迟到，堵车，晚到，入场</translation>
    </message>
</context>
<context>
    <name>answer.levels</name>
    <message>
        <source>Do I need the associate level before the professional level?</source>
        <translation>考专业级之前必须先通过助理级吗？</translation>
    </message>
    <message>
        <source>No. The associate level is not required before the professional level.</source>
        <translation>不必。报考专业级（professional）不要求先通过助理级（associate）。</translation>
    </message>
    <message>
        <source>level, associate, professional, prerequisite, order</source>
        <translation>级别，等级，高级，先后，条件</translation>
    </message>
</context>
<context>
    <name>answer.lost-id</name>
    <message>
        <source>I have lost or forgotten my ID.</source>
        <translation>我的证件丢了或忘带了。</translation>
    </message>
    <message>
        <source>Please step aside: there is time to fetch it as long as people are admitted, and the arrival that was recorded still counts. Without an ID document only the center manager, together with a second person, may decide, and only where the policy allows it.</source>
        <translation>请先在一旁等候：在停止入场之前可以去取，已经记录的到达时间仍然有效。没有证件时，只有在规则允许的情况下，才由考点负责人和另一名工作人员共同决定。</translation>
    </message>
    <message>
        <source>passport, identity card, no ID, forgotten, document, expired</source>
        <translation>身份证，护照，没带证件，忘带，过期</translation>
    </message>
</context>
<context>
    <name>answer.make-up</name>
    <message>
        <source>I missed my exam. Is there a make-up exam?</source>
        <translation>错过了考试，可以补考吗？</translation>
    </message>
    <message>
        <source>There are no make-up exams. Who misses an exam buys it again.</source>
        <translation>没有补考。错过考试的人需要重新购买。</translation>
    </message>
    <message>
        <source>missed, absent, again, repeat, retake, second chance</source>
        <translation>补考，缺考，错过，重考，再考</translation>
    </message>
</context>
<context>
    <name>answer.name-differs</name>
    <message>
        <source>My name is written differently on my ID.</source>
        <translation>证件上的姓名和报名的不一样。</translation>
    </message>
    <message>
        <source>A different order, accents, or pinyin for characters can be cleared up here: somebody compares both. For another surname bring the document that shows the change; the center manager decides.</source>
        <translation>姓名顺序、重音符号、拼音与汉字的差别可以在这里核对。如果姓氏不同，请出示更名证明，由考点负责人决定。</translation>
    </message>
    <message>
        <source>name, spelling, married, surname, pinyin</source>
        <translation>姓名，名字，拼写，改名，拼音</translation>
    </message>
</context>
<context>
    <name>answer.notices</name>
    <message>
        <source>How am I told about my exam?</source>
        <translation>考试通知怎么发给我？</translation>
    </message>
    <message>
        <source>By the message center of your account, by SMS and by email. Please check that your phone number and email address there are right.</source>
        <translation>通过账号的消息中心、短信和电子邮件通知。请确认账号里的手机号和邮箱正确。</translation>
    </message>
    <message>
        <source>notice, message, SMS, email, notification, confirmation</source>
        <translation>通知，消息中心，短信，邮件，邮箱</translation>
    </message>
</context>
<context>
    <name>answer.online-courses</name>
    <message>
        <source>Who can buy an online course, and how long is it valid?</source>
        <translation>谁可以购买在线课程，有效期多长？</translation>
    </message>
    <message>
        <source>It is bought with the root account; sub-accounts cannot buy it. It is valid for at least 1 year.</source>
        <translation>用主账号购买，子账号不能购买。课程有效期至少 1 年。</translation>
    </message>
    <message>
        <source>course, online, root account, sub-account, training, 1 year</source>
        <translation>在线课程，课程，主账号，子账号，培训，1 年</translation>
    </message>
</context>
<context>
    <name>answer.phone-dead</name>
    <message>
        <source>My phone is dead, or I have no admission code.</source>
        <translation>手机没电了，或者没有准考证二维码。</translation>
    </message>
    <message>
        <source>That is no obstacle: you are looked up by name, number or last digits, and your ID is compared. It is recorded that you were found by hand.</source>
        <translation>没有关系：可以按姓名、编号或末几位数字查找，并核对证件。系统会注明是人工查找的。</translation>
    </message>
    <message>
        <source>battery, QR code, ticket, slip, lost code, unreadable</source>
        <translation>没电，二维码，准考证，扫不出，丢失</translation>
    </message>
</context>
<context>
    <name>answer.refund</name>
    <message>
        <source>Can I get a refund?</source>
        <translation>可以退款吗？</translation>
    </message>
    <message>
        <source>A refund is possible for individual purchases, after the purchase and before the exam is scheduled. The desk can promise nothing about money: please contact the programme.</source>
        <translation>个人购买的考试，在购买之后、预约考试之前可以退款。签到台不能就费用作任何承诺，请联系项目方。</translation>
    </message>
    <message>
        <source>money back, fee, payment, pay</source>
        <translation>退款，退钱，费用，付款，个人购买</translation>
    </message>
</context>
<context>
    <name>answer.refused</name>
    <message>
        <source>Why am I not admitted, and what can I do?</source>
        <translation>为什么不让我入场？我该怎么办？</translation>
    </message>
    <message>
        <source>The reason stands on the screen and is recorded with the time. The desk cannot change a booking and can say nothing about money: please contact the programme. A slip says what happened here.</source>
        <translation>原因显示在屏幕上，并连同时间一起被记录。签到台不能更改预约，也不能答复费用问题，请与项目方联系。凭条上会写明今天的情况。</translation>
    </message>
    <message>
        <source>refused, turned away, complain, appeal, contact</source>
        <translation>拒绝，不能入场，投诉，申诉，联系</translation>
    </message>
</context>
<context>
    <name>answer.results</name>
    <message>
        <source>When do I get my result?</source>
        <translation>什么时候出成绩？</translation>
    </message>
    <message>
        <source>Theory results appear regularly on the website; hands-on results appear after they have been evaluated by hand. A notice says when yours is there.</source>
        <translation>理论考试成绩定期在网站上公布；实操考试成绩在人工评阅之后公布。成绩出来时会有通知。</translation>
    </message>
    <message>
        <source>result, score, grade, passed, failed, points, evaluation</source>
        <translation>成绩，分数，结果，通过，评阅，查分</translation>
    </message>
</context>
<context>
    <name>answer.too-early</name>
    <message>
        <source>I am too early. What now?</source>
        <translation>我来早了怎么办？</translation>
    </message>
    <message>
        <source>Sign-in has not opened yet; the screen says when it does. Please come back then. Having come early counts against nobody.</source>
        <translation>签到还没有开始，屏幕上会显示开始时间，请到时候再来。来得早没有任何不利影响。</translation>
    </message>
    <message>
        <source>early, open, come back, wait</source>
        <translation>太早，开始签到，等候</translation>
    </message>
</context>
<context>
    <name>answer.validity</name>
    <message>
        <source>How long is the certificate valid?</source>
        <translation>证书有效期多长？</translation>
    </message>
    <message>
        <source>For 2 years. After that the exam is taken again, and the certificate is issued anew.</source>
        <translation>有效期 2 年。到期后需要重新参加考试，通过后重新颁发证书。</translation>
    </message>
    <message>
        <source>validity, expire, 2 years, renew, reissue</source>
        <translation>多久有效，过期，2 年，续期，重新颁发</translation>
    </message>
</context>
<context>
    <name>answer.where-taken</name>
    <message>
        <source>Where and how are the exams taken?</source>
        <translation>考试在哪里考，怎么考？</translation>
    </message>
    <message>
        <source>Offline, at an examination center. There are theory exams and hands-on exams; a hands-on exam is taken at a workstation of the center.</source>
        <translation>考试在考点线下进行，分理论考试和实操考试。实操考试使用考点的工位。</translation>
    </message>
    <message>
        <source>offline, theory, hands-on, practical, online exam, at home, kind</source>
        <translation>线下，理论，实操，在家，线上考试，形式</translation>
    </message>
</context>
<context>
    <name>answer.wrong-answers</name>
    <message>
        <source>Can I see which questions I got wrong?</source>
        <translation>能看到自己答错的题吗？</translation>
    </message>
    <message>
        <source>No, wrong answers cannot be viewed. The result page shows how each knowledge module went.</source>
        <translation>不能，错题无法查看。成绩页面会显示每个知识模块的情况。</translation>
    </message>
    <message>
        <source>wrong answers, mistakes, review, knowledge module, solutions</source>
        <translation>错题，答案，查看，知识模块，解析</translation>
    </message>
</context>
<context>
    <name>answer.wrong-place</name>
    <message>
        <source>I am at the wrong center, or on the wrong day.</source>
        <translation>我来错了考点，或者记错了日期。</translation>
    </message>
    <message>
        <source>The screen shows the right center, date and time. An exam can be taken only where and when it is booked; this desk cannot move it.</source>
        <translation>屏幕上会显示正确的考点、日期和时间。考试只能在预约的时间和地点参加，签到台不能改期。</translation>
    </message>
    <message>
        <source>other center, address, date, tomorrow, yesterday, reschedule, move</source>
        <translation>走错，地址，明天，昨天，改期，换考点</translation>
    </message>
</context>
<context>
    <name>help.answers</name>
    <message>
        <source>What candidates ask</source>
        <translation>考生常问的问题</translation>
    </message>
    <message>
        <source>Go through the questions</source>
        <translation>在问题之间移动</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>May I promise something?</source>
        <translation>可以作承诺吗？</translation>
    </message>
    <message>
        <source>No. No answer promises a decision, an admission or money.</source>
        <translation>不可以。任何回答都不承诺处理结果、入场或费用。</translation>
    </message>
    <message>
        <source>The question is not here?</source>
        <translation>这里没有的问题怎么办？</translation>
    </message>
    <message>
        <source>Say that you will ask, and call the number on the quick card.</source>
        <translation>请告知考生您会询问，并拨打速查卡上的电话。</translation>
    </message>
    <message>
        <source>Questions of candidates, and what you may answer. Type a word in any language of the desk, or in pinyin.</source>
        <translation>考生会问的问题，以及可以怎样回答。可用签到台的任何一种语言输入关键词，也可输入拼音。</translation>
    </message>
    <message>
        <source>The same answer in the next language</source>
        <translation>用下一种语言显示同一答案</translation>
    </message>
    <message>
        <source>The candidate does not understand me?</source>
        <translation>考生听不懂我说的话怎么办？</translation>
    </message>
    <message>
        <source>Show them the screen in another language (F8), and call the center manager.</source>
        <translation>按 F8 用另一种语言显示，并请考点负责人协助。</translation>
    </message>
</context>
<context>
    <name>help.clock</name>
    <message>
        <source>The clock of this desk</source>
        <translation>本签到台的时钟</translation>
    </message>
    <message>
        <source>The time by which people are judged, and how far it is believed. While it is not trusted, nobody counts as late.</source>
        <translation>显示判定所依据的时间以及可信程度。时钟不可信时，不判定任何人迟到。</translation>
    </message>
    <message>
        <source>Go to the next button</source>
        <translation>移到下一个按钮</translation>
    </message>
    <message>
        <source>Press it</source>
        <translation>按下按钮</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>It is not trusted. What do I do?</source>
        <translation>时钟不可信怎么办？</translation>
    </message>
    <message>
        <source>Compare it with another clock. Enter what that one shows; each record then keeps both times.</source>
        <translation>请与另一个时钟核对，输入其所示时间；此后每条记录都保留两个时间。</translation>
    </message>
    <message>
        <source>The clock is right after all. Who says so?</source>
        <translation>时钟其实正确，由谁确认？</translation>
    </message>
    <message>
        <source>The center manager, with a PIN and a reason; or the registry, when it is reached.</source>
        <translation>由考点负责人凭 PIN 码和理由确认；或在连接考务中心后自动确认。</translation>
    </message>
    <message>
        <source>May I set the computer&apos;s clock?</source>
        <translation>可以调整电脑的时钟吗？</translation>
    </message>
    <message>
        <source>Yes, when it is wrong. The desk notices, and asks for a confirmation.</source>
        <translation>时钟有误时可以。签到台会察觉，并要求确认。</translation>
    </message>
</context>
<context>
    <name>help.closing</name>
    <message>
        <source>Closing the session</source>
        <translation>关闭场次</translation>
    </message>
    <message>
        <source>Everybody has a state, the counts balance, and what is open is settled or handed over. Two names close the session; absences are confirmed by them, not by the clock.</source>
        <translation>每个人都有状态，人数相符，未决事项已处理或移交。由两人关闭场次；缺考由人确认，而不是由时钟确认。</translation>
    </message>
    <message>
        <source>Go to the next button</source>
        <translation>移到下一个按钮</translation>
    </message>
    <message>
        <source>Press it</source>
        <translation>按下按钮</translation>
    </message>
    <message>
        <source>Back to the session</source>
        <translation>返回场次</translation>
    </message>
    <message>
        <source>It cannot be closed yet. Why?</source>
        <translation>为什么还不能关闭？</translation>
    </message>
    <message>
        <source>Somebody may still come, or the exam has not begun: the page says from when. Who is still here, or waits for a decision, keeps nothing from being closed, and is handed over.</source>
        <translation>考生仍可能到场，或考试尚未开始：页面会写明从何时起可以关闭。仍在场或等待决定的人不妨碍关闭，届时移交。</translation>
    </message>
    <message>
        <source>Only by the programme. What happens later is recorded all the same, and counted on this page: print the summary again.</source>
        <translation>只有项目方可以。此后发生的情况照常记录，并在此页计数：请重新打印场次总结。</translation>
    </message>
    <message>
        <source>It stands on the summary, and proves later that nothing was changed.</source>
        <translation>哈希值印在场次总结上，日后可证明记录未被改动。</translation>
    </message>
    <message>
        <source>Can it be opened again?</source>
        <translation>关闭后还能重新打开吗？</translation>
    </message>
    <message>
        <source>What is the hash for?</source>
        <translation>哈希值有什么用？</translation>
    </message>
</context>
<context>
    <name>help.day</name>
    <message>
        <source>The day and the roster</source>
        <translation>今日概况与名单</translation>
    </message>
    <message>
        <source>For the manager: what needs somebody now, how each session and each desk stands, and the roster as a table to search, filter and sort.</source>
        <translation>供考点负责人使用：现在需要处理的事项、各场次和签到台的情况，以及可搜索、筛选、排序的名单。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>The roster</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>In the roster: show this person at the desk</source>
        <translation>在名单中：在签到台显示该考生</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>What does a number do?</source>
        <translation>点人数会怎样？</translation>
    </message>
    <message>
        <source>Press it, and its people are listed.</source>
        <translation>会列出相应的考生。</translation>
    </message>
    <message>
        <source>Does somebody who scans wait while I look?</source>
        <translation>我查看时扫码要等吗？</translation>
    </message>
    <message>
        <source>No. A scan takes this page away and is judged at once.</source>
        <translation>不用。扫码会收起本页并立即判定。</translation>
    </message>
    <message>
        <source>Can I export the roster?</source>
        <translation>可以导出名单吗？</translation>
    </message>
    <message>
        <source>With `checkin export`, a reason, and a manager&apos;s PIN. From here nothing leaves the desk.</source>
        <translation>用 `checkin export` 命令，需要理由和考点负责人的 PIN 码。本页不会导出任何内容。</translation>
    </message>
</context>
<context>
    <name>help.delivery</name>
    <message>
        <source>The registry</source>
        <translation>考务中心</translation>
    </message>
    <message>
        <source>What the registry has received of this desk, what waits, and what it has sent: the roster, cases, instructions. It works by itself; nothing here is needed to sign people in.</source>
        <translation>显示考务中心已收到本签到台的哪些记录、哪些待上传，以及下发的名单、事项和通知。一切自动进行；签到并不依赖这里的任何操作。</translation>
    </message>
    <message>
        <source>Press the button that is marked: sync now</source>
        <translation>按下选中的按钮：立即同步</translation>
    </message>
    <message>
        <source>Go to the next button</source>
        <translation>移到下一个按钮</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>It says offline. May I go on?</source>
        <translation>显示离线，可以继续吗？</translation>
    </message>
    <message>
        <source>Yes. Everything is kept on this desk and handed in later; days without a line do no harm.</source>
        <translation>可以。所有记录保存在本机，稍后补传；离线几天也没有影响。</translation>
    </message>
    <message>
        <source>How is a desk enrolled?</source>
        <translation>怎样注册签到台？</translation>
    </message>
    <message>
        <source>Scan the QR code that the programme has made for this desk, and press Enrol. F10 leads to the setup of this desk.</source>
        <translation>扫描项目方为本签到台生成的注册二维码，再按“注册”。按 F10 可进入本签到台的设置。</translation>
    </message>
    <message>
        <source>Something was refused. Is it lost?</source>
        <translation>有记录被拒，会丢失吗？</translation>
    </message>
    <message>
        <source>No. It stays here and can be exported; the programme is told.</source>
        <translation>不会。记录保留在本机，可以导出；项目方会得知。</translation>
    </message>
</context>
<context>
    <name>help.desk</name>
    <message>
        <source>The desk</source>
        <translation>签到台</translation>
    </message>
    <message>
        <source>Hold the candidate&apos;s code before the camera, or scan it. One verdict answers: a word, a colour, a reason, and what to do next. Nothing is green before it is on disk.</source>
        <translation>请考生将准考证二维码对准摄像头，或用扫码枪扫描。屏幕只给出一个判定：一个词、一种颜色、一句理由和下一步操作。记录写入磁盘之后才会显示绿色。</translation>
    </message>
    <message>
        <source>Confirm: you have compared name and face with the document, and the person is in</source>
        <translation>确认：已核对姓名、相貌与证件，考生签到</translation>
    </message>
    <message>
        <source>Find somebody who has no code, by number, name or last digits</source>
        <translation>考生没有二维码时，按考号、姓名或证件尾号查找</translation>
    </message>
    <message>
        <source>Something is wrong with the document, or with the person</source>
        <translation>证件或本人有问题</translation>
    </message>
    <message>
        <source>A lead proctor or the center manager decides over a verdict, with a PIN</source>
        <translation>由监考组长或考点负责人凭 PIN 码处理判定</translation>
    </message>
    <message>
        <source>Take the last admission back, within two minutes</source>
        <translation>撤销最近一次签到（两分钟内）</translation>
    </message>
    <message>
        <source>Back to ready</source>
        <translation>返回待扫码状态</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>全部页面</translation>
    </message>
    <message>
        <source>The code cannot be read. What now?</source>
        <translation>二维码读不出来怎么办？</translation>
    </message>
    <message>
        <source>Hold it flat, 10 to 25 cm away, without glare; or press F2 and look the person up. The document is then compared all the same.</source>
        <translation>请将二维码放平，距离 10 至 25 厘米，避免反光；也可按 F2 查找考生。证件同样需要核对。</translation>
    </message>
    <message>
        <source>Do I have to wait for the countdown?</source>
        <translation>必须等倒计时结束吗？</translation>
    </message>
    <message>
        <source>No. The next scan may come at any time, and it always wins. A hold or a refusal stays until the next scan.</source>
        <translation>不必。随时可以扫下一位，新的扫码总是优先。暂缓或不予入场会一直显示到下一次扫码。</translation>
    </message>
    <message>
        <source>What if the network fails?</source>
        <translation>断网了怎么办？</translation>
    </message>
    <message>
        <source>Go on. The desk judges and records by itself; what waits is handed in when the line is back (F5).</source>
        <translation>照常签到。签到台自行判定并记录，网络恢复后自动补传（F5）。</translation>
    </message>
</context>
<context>
    <name>help.enrol</name>
    <message>
        <source>Enrol this desk</source>
        <translation>注册签到台</translation>
    </message>
    <message>
        <source>An enrolment code was scanned. From then on this desk sends what it records to that registry, and gets its roster from there.</source>
        <translation>已扫描注册码。注册后，本签到台的记录将上传到该考务中心，名单也由该处下发。</translation>
    </message>
    <message>
        <source>Go to the button</source>
        <translation>移到按钮</translation>
    </message>
    <message>
        <source>Press it</source>
        <translation>按下按钮</translation>
    </message>
    <message>
        <source>Do not enrol</source>
        <translation>不注册</translation>
    </message>
    <message>
        <source>Is the address right?</source>
        <translation>地址对吗？</translation>
    </message>
    <message>
        <source>Compare it with what the programme has told you. If it is another one, do not enrol.</source>
        <translation>请与项目方告知的地址核对。如不一致，请不要注册。</translation>
    </message>
    <message>
        <source>The code was refused. Why?</source>
        <translation>注册码被拒，为什么？</translation>
    </message>
    <message>
        <source>A code works once, and for some time only. Ask the programme for a new one.</source>
        <translation>注册码只能使用一次，且有时限。请向项目方索取新的注册码。</translation>
    </message>
    <message>
        <source>Are records of this desk lost?</source>
        <translation>本机已有的记录会丢失吗？</translation>
    </message>
    <message>
        <source>No. What was recorded before is kept, and handed in as well.</source>
        <translation>不会。此前的记录会保留，并一并上传。</translation>
    </message>
</context>
<context>
    <name>help.export</name>
    <message>
        <source>Exports and reports</source>
        <translation>导出与报告</translation>
    </message>
    <message>
        <source>Lists for other programs and the report of the day, as files. A reason is asked, whole names take the center manager&apos;s PIN, and everything that leaves is recorded with its digest.</source>
        <translation>将名单和当日报告写成文件，供其他程序使用。须填写原因；导出完整姓名需要考点负责人的 PIN；所有导出连同校验值一并记录。</translation>
    </message>
    <message>
        <source>Go to the next choice or button</source>
        <translation>移到下一个选项或按钮</translation>
    </message>
    <message>
        <source>Press the button that is marked</source>
        <translation>按下选中的按钮</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>Which form should I choose?</source>
        <translation>应选择哪种格式？</translation>
    </message>
    <message>
        <source>XLSX or CSV for a spreadsheet, JSON for a program. In all of them nothing can act as a formula.</source>
        <translation>表格软件用 XLSX 或 CSV，程序用 JSON。任何格式中都不会有内容被当作公式执行。</translation>
    </message>
    <message>
        <source>What is the file that ends in .sha256 for?</source>
        <translation>扩展名为 .sha256 的文件有什么用？</translation>
    </message>
    <message>
        <source>It holds the digest of the list: whoever receives both can see that nothing was changed.</source>
        <translation>其中是名单的校验值，收件人可据此确认内容未被改动。</translation>
    </message>
    <message>
        <source>May a proctor export?</source>
        <translation>监考员可以导出吗？</translation>
    </message>
    <message>
        <source>A masked list, with a reason. Whole names and numbers are the center manager&apos;s.</source>
        <translation>可以导出隐去姓名的名单，并须填写原因。完整的姓名和考号只能由考点负责人导出。</translation>
    </message>
</context>
<context>
    <name>help.find</name>
    <message>
        <source>Find a person</source>
        <translation>查找考生</translation>
    </message>
    <message>
        <source>For who has no code: the phone is dead, the slip is torn. Type a number, a name in any spelling, pinyin, characters, or the last digits of the document.</source>
        <translation>用于没有二维码的考生：手机没电、准考证破损等。可输入考号、姓名的任意写法、拼音、汉字，或证件尾号。</translation>
    </message>
    <message>
        <source>Go through the people found</source>
        <translation>在查找结果中移动</translation>
    </message>
    <message>
        <source>Judge the person who is marked, as if scanned</source>
        <translation>判定选中的考生，与扫码相同</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>Is it recorded that there was no code?</source>
        <translation>会记录考生没有出示二维码吗？</translation>
    </message>
    <message>
        <source>Yes. The person is marked as found by hand, and the document must be compared.</source>
        <translation>会。该考生标记为人工查找，并且必须核对证件。</translation>
    </message>
    <message>
        <source>Several people have this name. Which one?</source>
        <translation>有几个同名的人，选哪一个？</translation>
    </message>
    <message>
        <source>Ask for the candidate number, or compare the year of birth and the last digits of the document.</source>
        <translation>请询问考号，或核对出生年份和证件尾号。</translation>
    </message>
    <message>
        <source>Nobody matches. What now?</source>
        <translation>没有相符的考生怎么办？</translation>
    </message>
    <message>
        <source>Try the number, or fewer letters. Who is not on the roster cannot be registered here.</source>
        <translation>请改用考号，或少输入几个字母。不在名单上的人无法在此登记。</translation>
    </message>
</context>
<context>
    <name>help.held</name>
    <message>
        <source>People who wait for a decision</source>
        <translation>等候处理的考生</translation>
    </message>
    <message>
        <source>Who was held stands aside and waits here, with the reason, since when, and until when somebody can still decide. A hold uses nothing up.</source>
        <translation>被暂缓的考生在旁等候，并列在这里：原因、从何时起、最迟何时可以处理。暂缓不会使考生失去任何机会。</translation>
    </message>
    <message>
        <source>Go through the people</source>
        <translation>在考生之间移动</translation>
    </message>
    <message>
        <source>Show this person at the desk</source>
        <translation>在签到台显示该考生</translation>
    </message>
    <message>
        <source>Decide, with a reason and a PIN</source>
        <translation>凭理由和 PIN 码处理</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>Who may decide?</source>
        <translation>谁可以处理？</translation>
    </message>
    <message>
        <source>The verdict says it: a lead proctor when somebody is late before the start, the center manager for what is graver.</source>
        <translation>判定中已注明：开考前迟到由监考组长处理，更重大的情况由考点负责人处理。</translation>
    </message>
    <message>
        <source>What if nobody decides in time?</source>
        <translation>没有人及时处理怎么办？</translation>
    </message>
    <message>
        <source>The page shows how long is left. What is not decided is handed over when the session is closed.</source>
        <translation>页面会显示剩余时间。未处理的情况在关闭场次时移交。</translation>
    </message>
    <message>
        <source>May I let the person in and ask later?</source>
        <translation>可以先让考生进去再问吗？</translation>
    </message>
    <message>
        <source>No. Nobody is let in before the decision is recorded.</source>
        <translation>不可以。处理结果记录之前，不得入场。</translation>
    </message>
</context>
<context>
    <name>help.import</name>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>A list of who is expected, or of who sits where, from a spreadsheet. Look at what its columns hold and what is wrong with each cell; nothing is imported before you agree.</source>
        <translation>从电子表格导入应到考生或座位安排。先查看各列的含义和每个单元格的错误；您确认之前不会导入任何内容。</translation>
    </message>
    <message>
        <source>Go to the next column or button</source>
        <translation>移到下一列或按钮</translation>
    </message>
    <message>
        <source>Press the button that is marked</source>
        <translation>按下选中的按钮</translation>
    </message>
    <message>
        <source>Go through the lines</source>
        <translation>逐行查看</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>A column was guessed wrong. What now?</source>
        <translation>列的含义猜错了怎么办？</translation>
    </message>
    <message>
        <source>Choose what it holds in its box. With the next list of the same headers it is chosen already.</source>
        <translation>在该列的框中选择正确的内容。下次表头相同的名单会自动沿用。</translation>
    </message>
    <message>
        <source>Some lines are wrong. Must I mend all?</source>
        <translation>有些行有误，必须全部更正吗？</translation>
    </message>
    <message>
        <source>Mend them in the spreadsheet and choose the file again, or leave them out: then only the good ones are imported.</source>
        <translation>可在表格软件中更正后重新选择文件，也可略过有误的行，只导入正确的行。</translation>
    </message>
    <message>
        <source>What becomes of who was signed in already?</source>
        <translation>已经签到的考生会怎样？</translation>
    </message>
    <message>
        <source>Nothing that was recorded is touched. A roster replaces the list of who is expected.</source>
        <translation>已记录的内容不受影响。名单只替换应到考生。</translation>
    </message>
</context>
<context>
    <name>help.incidents</name>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What went wrong, numbered, for a person, a seat, a room or the session. It is printed on the summary.</source>
        <translation>记录出现的问题，逐一编号，可针对考生、座位、考场或场次。会打印在汇总表上。</translation>
    </message>
    <message>
        <source>Go to the next button</source>
        <translation>移到下一个按钮</translation>
    </message>
    <message>
        <source>Press it</source>
        <translation>按下按钮</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>What belongs here?</source>
        <translation>哪些情况应记录？</translation>
    </message>
    <message>
        <source>Power, network, equipment, illness, a disturbance: whatever somebody may ask about later.</source>
        <translation>停电、断网、设备故障、身体不适、干扰等日后可能被问及的情况。</translation>
    </message>
    <message>
        <source>May I write names?</source>
        <translation>可以写姓名吗？</translation>
    </message>
    <message>
        <source>No. The number or the seat says whom it is about.</source>
        <translation>不可以。用考号或座位号说明即可。</translation>
    </message>
    <message>
        <source>Can it be changed?</source>
        <translation>可以修改吗？</translation>
    </message>
    <message>
        <source>No. Write another one that puts it right.</source>
        <translation>不可以。请另写一条加以更正。</translation>
    </message>
</context>
<context>
    <name>help.lock</name>
    <message>
        <source>The locked desk</source>
        <translation>已锁定的签到台</translation>
    </message>
    <message>
        <source>Nobody is at the desk, so it shows no person and decides nothing. It hears scans all the same, and nobody is late because of the lock.</source>
        <translation>现在无人值班，因此不显示任何考生信息，也不作任何处理。扫码照常接收，不会有人因锁定而迟到。</translation>
    </message>
    <message>
        <source>Sign on with the PIN that you have typed</source>
        <translation>用输入的 PIN 码值班登录</translation>
    </message>
    <message>
        <source>Clear the PIN</source>
        <translation>清除 PIN 码</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>I do not know my PIN. Who does?</source>
        <translation>我不知道自己的 PIN 码，谁知道？</translation>
    </message>
    <message>
        <source>Nobody but you. The programme gives PINs out with the roster; the center manager asks for a new one there.</source>
        <translation>只有您本人知道。PIN 码由项目方随名单发放；如需新的 PIN 码，请考点负责人向项目方申请。</translation>
    </message>
    <message>
        <source>I typed it wrong several times. What now?</source>
        <translation>多次输错了怎么办？</translation>
    </message>
    <message>
        <source>Wait for the time that is shown, or let the center manager type their own PIN.</source>
        <translation>请等待屏幕显示的时间，或由考点负责人输入其本人的 PIN 码。</translation>
    </message>
    <message>
        <source>Somebody was scanned meanwhile. Is it lost?</source>
        <translation>其间有人扫过码，会丢失吗？</translation>
    </message>
    <message>
        <source>No. It is recorded. Sign on, and the last one is shown in full; all are in the list of scans.</source>
        <translation>不会，已经记录。登录后会完整显示最后一次，全部列于扫码记录。</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>The next language</source>
        <translation>下一种语言</translation>
    </message>
</context>
<context>
    <name>help.menu</name>
    <message>
        <source>All pages</source>
        <translation>全部页面</translation>
    </message>
    <message>
        <source>Go to the next page</source>
        <translation>移到下一个页面</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开页面</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>Where do I begin on a new computer?</source>
        <translation>新电脑从哪里开始？</translation>
    </message>
    <message>
        <source>“Set this desk up”: it leads through roster, camera, scanner, staff and sound.</source>
        <translation>“设置本签到台”：依次完成名单、摄像头、扫码枪、工作人员和声音。</translation>
    </message>
    <message>
        <source>How do I learn this without doing harm?</source>
        <translation>怎样练习而不影响正式记录？</translation>
    </message>
    <message>
        <source>“Practise on made-up people” opens a striped window; nothing of it is recorded.</source>
        <translation>“用虚构考生练习”会打开一个带条纹的窗口，其中内容一概不记录。</translation>
    </message>
    <message>
        <source>Is there a map of the keys?</source>
        <translation>有按键一览吗？</translation>
    </message>
    <message>
        <source>Shift+F1 shows the keyboard; it can be printed as well.</source>
        <translation>按 Shift+F1 显示键盘图，也可以打印。</translation>
    </message>
    <message>
        <source>Every page with its key, and the size of the text. Most days need only the desk, F2, F3 and F6.</source>
        <translation>列出每个页面及其按键，并可调整文字大小。平时只需签到台、F2、F3 和 F6。</translation>
    </message>
    <message>
        <source>Larger text, on the whole window, up to twice its usual size</source>
        <translation>放大整个窗口的文字，最大为通常的两倍</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>恢复通常大小的文字</translation>
    </message>
</context>
<context>
    <name>help.paper-entry</name>
    <message>
        <source>Typing in a paper</source>
        <translation>补录纸质表</translation>
    </message>
    <message>
        <source>What was written on paper while the desks were down. Each line is judged by the time that is written there, recorded now, and marked as from that paper.</source>
        <translation>补录签到台停用期间写在纸上的内容。每一行按纸上所写的时间判定，现在记录，并注明出自该表。</translation>
    </message>
    <message>
        <source>Keep the line, and go to the next one</source>
        <translation>保留此行，转到下一行</translation>
    </message>
    <message>
        <source>Another line</source>
        <translation>其他行</translation>
    </message>
    <message>
        <source>The next field of the line</source>
        <translation>此行的下一栏</translation>
    </message>
    <message>
        <source>Search for a line, a number or a name</source>
        <translation>查找行号、编号或姓名</translation>
    </message>
    <message>
        <source>Review all lines; nothing is recorded yet</source>
        <translation>核对所有行；此时尚未记录</translation>
    </message>
    <message>
        <source>Back; what is typed is kept</source>
        <translation>返回；已输入的内容会保留</translation>
    </message>
    <message>
        <source>Somebody came late on paper. What happens?</source>
        <translation>纸上写着有人迟到，会怎样？</translation>
    </message>
    <message>
        <source>They wait in the list of F3. A lead proctor decides with a PIN (F6), as if it were still that time.</source>
        <translation>该考生进入 F3 的待处理名单。监考组长凭 PIN 码处理（F6），如同仍在当时。</translation>
    </message>
    <message>
        <source>The person is in already. Is that counted twice?</source>
        <translation>考生已经签到，会重复计算吗？</translation>
    </message>
    <message>
        <source>No. It is noticed, and nothing is doubled. Another time than the one on record is listed as a contradiction.</source>
        <translation>不会。系统会发现，不重复记录；与已有记录不同的时间会列为不一致。</translation>
    </message>
    <message>
        <source>Can I stop half-way?</source>
        <translation>可以中途停下吗？</translation>
    </message>
    <message>
        <source>Yes. What is typed is kept, also when the desk is restarted. Scan the paper again to go on.</source>
        <translation>可以。已输入的内容会保留，重新启动后仍在。再次扫描该表即可继续。</translation>
    </message>
</context>
<context>
    <name>help.papers</name>
    <message>
        <source>Papers</source>
        <translation>纸质文件</translation>
    </message>
    <message>
        <source>The papers of a session as they will be printed: register, seating plan, door list, forms, summary, the whole pack, and the quick card for the desk.</source>
        <translation>按打印效果预览场次的纸质文件：签到表、座位图、门口名单、各种表格、汇总、全套文件，以及签到台速查卡。</translation>
    </message>
    <message>
        <source>Go to the next choice or button</source>
        <translation>移到下一个选项或按钮</translation>
    </message>
    <message>
        <source>Press the button that is marked</source>
        <translation>按下选中的按钮</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>What should I print before the session?</source>
        <translation>开考前应打印什么？</translation>
    </message>
    <message>
        <source>The whole pack. If no desk works, the paper fallback has all that is needed.</source>
        <translation>全套文件。万一签到台都不能用，应急纸质表已包含所需内容。</translation>
    </message>
    <message>
        <source>Blank or filled in?</source>
        <translation>空白还是已填写？</translation>
    </message>
    <message>
        <source>As it fits the hour: blank until somebody was here, filled in after that.</source>
        <translation>视当前时间而定：有人到场之前为空白，之后为已填写。</translation>
    </message>
    <message>
        <source>Is printing recorded?</source>
        <translation>打印会记录吗？</translation>
    </message>
    <message>
        <source>Yes, with the document&apos;s number. A preview is not.</source>
        <translation>会，连同文件编号。预览不记录。</translation>
    </message>
</context>
<context>
    <name>help.people</name>
    <message>
        <source>People of a session</source>
        <translation>场次的考生</translation>
    </message>
    <message>
        <source>The people behind a count: who is missing, in, out for a break. Choose one to see what can be done.</source>
        <translation>某一人数所对应的考生：未到、已签到、场外休息等。选定一人即可查看可作的操作。</translation>
    </message>
    <message>
        <source>Go through the people</source>
        <translation>在考生之间移动</translation>
    </message>
    <message>
        <source>Open the person who is marked</source>
        <translation>打开选中的考生</translation>
    </message>
    <message>
        <source>Back to the session</source>
        <translation>返回场次</translation>
    </message>
    <message>
        <source>Does the list follow what other desks do?</source>
        <translation>列表会随其他签到台更新吗？</translation>
    </message>
    <message>
        <source>Yes. It is looked at anew every few seconds, as far as the other desks have been heard.</source>
        <translation>会，每隔几秒更新一次，以已收到的其他签到台记录为准。</translation>
    </message>
    <message>
        <source>How are the telephone numbers shown?</source>
        <translation>怎样显示电话号码？</translation>
    </message>
    <message>
        <source>In the list of who is missing, after the center manager&apos;s PIN. They are never exported.</source>
        <translation>在未到名单中，经考点负责人输入 PIN 码后显示。电话号码从不导出。</translation>
    </message>
    <message>
        <source>Somebody is in the wrong list. How is that put right?</source>
        <translation>有人列错了怎么办？</translation>
    </message>
    <message>
        <source>Open the person: sign out, another seat, take back. The counts follow.</source>
        <translation>打开该考生：签退、换座或撤销签到。人数会随之更新。</translation>
    </message>
</context>
<context>
    <name>help.person</name>
    <message>
        <source>A person</source>
        <translation>考生</translation>
    </message>
    <message>
        <source>Everything about one person, and what can be done: break, sign out, another seat, an earlier arrival, an incident, a withdrawal.</source>
        <translation>显示一位考生的全部情况和可作的操作：休息、签退、换座、更正到达时间、事件、放弃考试。</translation>
    </message>
    <message>
        <source>Go to the next button</source>
        <translation>移到下一个按钮</translation>
    </message>
    <message>
        <source>Press it</source>
        <translation>按下按钮</translation>
    </message>
    <message>
        <source>Out for a break, or back</source>
        <translation>场外休息或返回</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Somebody was in our queue, and is called late. What now?</source>
        <translation>考生早已在排队，却判为迟到，怎么办？</translation>
    </message>
    <message>
        <source>“Arrived earlier …”: the center manager corrects it, with a witness.</source>
        <translation>“更早到达…”：由考点负责人更正，并注明见证人。</translation>
    </message>
    <message>
        <source>The seat is broken. What now?</source>
        <translation>座位坏了怎么办？</translation>
    </message>
    <message>
        <source>“Another seat …” proposes the next free one; a lead proctor types the PIN.</source>
        <translation>“换座…”会建议下一个空座，由监考组长输入 PIN 码。</translation>
    </message>
    <message>
        <source>The wrong person was signed in. What now?</source>
        <translation>签到签错了人怎么办？</translation>
    </message>
    <message>
        <source>“Take the admission back …”. Both records stay, and the seat is free.</source>
        <translation>“撤销签到…”。两条记录都会保留，座位空出。</translation>
    </message>
</context>
<context>
    <name>help.problem</name>
    <message>
        <source>A problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Name what is wrong with the document or the person: no document, expired, another name, another face. The verdict then says who decides. For what is nobody&apos;s fault, write an incident.</source>
        <translation>选择证件或本人的问题：没有证件、证件过期、姓名不符、相貌不符。判定会说明由谁处理。与个人无关的情况请记录为事件。</translation>
    </message>
    <message>
        <source>Go through the problems</source>
        <translation>在各个问题之间移动</translation>
    </message>
    <message>
        <source>Take the one that is marked</source>
        <translation>选定当前问题</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>The photo does not look alike. What do I say?</source>
        <translation>照片与本人不像，怎么说？</translation>
    </message>
    <message>
        <source>Nothing that accuses. Ask the person to step aside, and let a second person look. A machine never decides.</source>
        <translation>不要指责。请考生在旁等候，由第二人核对。机器从不作出这种判定。</translation>
    </message>
    <message>
        <source>The name is written in another order. Is that a problem?</source>
        <translation>姓名的顺序写法不同，算问题吗？</translation>
    </message>
    <message>
        <source>Mostly not: order, case, accents and pinyin are compared for you. You look, and confirm.</source>
        <translation>多数不算：程序会比对顺序、大小写、音标和拼音，由您查看并确认。</translation>
    </message>
    <message>
        <source>No document at all?</source>
        <translation>完全没有证件怎么办？</translation>
    </message>
    <message>
        <source>There is time to fetch it until the last instant of admission, which is shown.</source>
        <translation>在屏幕所示的最后入场时间之前，考生可以回去取。</translation>
    </message>
</context>
<context>
    <name>help.question</name>
    <message>
        <source>A decision</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>A person decides: choose the reason, add words where they are asked for, and type your own PIN. Everything is recorded, and nothing can be deleted.</source>
        <translation>由人作出决定：选择理由，需要时补充说明，输入本人的 PIN 码。一切都会记录，不能删除。</translation>
    </message>
    <message>
        <source>Go through the reasons</source>
        <translation>在理由之间移动</translation>
    </message>
    <message>
        <source>Go to words, PIN and buttons</source>
        <translation>移到说明、PIN 码和按钮</translation>
    </message>
    <message>
        <source>Take the reason; press the button that is marked</source>
        <translation>选定理由；按下选中的按钮</translation>
    </message>
    <message>
        <source>Decide nothing</source>
        <translation>不作处理</translation>
    </message>
    <message>
        <source>It says that my role may not. What now?</source>
        <translation>提示我的角色无权处理，怎么办？</translation>
    </message>
    <message>
        <source>Call who may: lead proctor, center manager, or the programme. Their PIN is needed, at this desk.</source>
        <translation>请有权的人处理：监考组长、考点负责人或项目方。需要其本人在此输入 PIN 码。</translation>
    </message>
    <message>
        <source>I decided wrongly. Can it be taken back?</source>
        <translation>处理错了，可以撤回吗？</translation>
    </message>
    <message>
        <source>An admission within two minutes with Ctrl+Z, later by a lead proctor. The record of both stays.</source>
        <translation>签到两分钟内可按 Ctrl+Z 撤销，之后由监考组长撤销。两条记录都会保留。</translation>
    </message>
    <message>
        <source>Why does a refusal take two presses?</source>
        <translation>为什么不予入场要按两次？</translation>
    </message>
    <message>
        <source>Because a wrong one costs the candidate the exam. The first asks who was consulted.</source>
        <translation>因为误判会使考生失去考试机会。第一次会询问已咨询何人。</translation>
    </message>
</context>
<context>
    <name>help.readiness</name>
    <message>
        <source>Is this desk ready?</source>
        <translation>本签到台准备好了吗？</translation>
    </message>
    <message>
        <source>Clock, roster, keys, camera, scanner, printer, disk, backup and more: red must be mended, amber is worth a look, green is well. Each says what to do.</source>
        <translation>检查时钟、名单、密钥、摄像头、扫码枪、打印机、磁盘、备份等：红色须处理，黄色需留意，绿色为正常。每一项都说明该做什么。</translation>
    </message>
    <message>
        <source>Scroll the list</source>
        <translation>滚动列表</translation>
    </message>
    <message>
        <source>Go to the next button</source>
        <translation>移到下一个按钮</translation>
    </message>
    <message>
        <source>Press it: look again, try the scanner, back up</source>
        <translation>按下按钮：重新检查、测试扫码枪、备份</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>Is a scan recorded when I try the scanner?</source>
        <translation>测试扫码枪时会留下记录吗？</translation>
    </message>
    <message>
        <source>No. It is shown here as it was received, and goes nowhere else.</source>
        <translation>不会。内容只按收到的样子显示在这里。</translation>
    </message>
    <message>
        <source>May we sign people in while something is amber?</source>
        <translation>有黄色项目时可以签到吗？</translation>
    </message>
    <message>
        <source>Yes. While something is red, mend it first or use another desk.</source>
        <translation>可以。有红色项目时，请先处理或改用其他签到台。</translation>
    </message>
    <message>
        <source>When should I look?</source>
        <translation>应该什么时候检查？</translation>
    </message>
    <message>
        <source>Half an hour before the desk opens, and after anything was plugged in or moved.</source>
        <translation>开台前半小时，以及接入或移动任何设备之后。</translation>
    </message>
</context>
<context>
    <name>help.roll-call</name>
    <message>
        <source>Roll call</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>After an evacuation: everybody who must be counted now, one by one.</source>
        <translation>疏散之后，逐一清点现在必须到场的所有人。</translation>
    </message>
    <message>
        <source>Go through the people</source>
        <translation>在考生之间移动</translation>
    </message>
    <message>
        <source>This one was counted; once more takes it back</source>
        <translation>此人已清点；再按一次取消</translation>
    </message>
    <message>
        <source>Go to the button that records the count</source>
        <translation>移到记录清点结果的按钮</translation>
    </message>
    <message>
        <source>Back to the session</source>
        <translation>返回场次</translation>
    </message>
    <message>
        <source>Who is on it?</source>
        <translation>名单上有哪些人？</translation>
    </message>
    <message>
        <source>Everybody who has been let in and has not left, on a break or not.</source>
        <translation>所有已签到且未离场的人，包括场外休息的人。</translation>
    </message>
    <message>
        <source>Is there a paper for it?</source>
        <translation>有纸质名单吗？</translation>
    </message>
    <message>
        <source>Yes: the roll call in the papers (Ctrl+P). It works without this desk.</source>
        <translation>有：纸质文件（Ctrl+P）中的点名表，不依赖签到台。</translation>
    </message>
    <message>
        <source>Somebody does not answer. What now?</source>
        <translation>有人没有应答怎么办？</translation>
    </message>
    <message>
        <source>Tell whoever leads the evacuation at once, by seat and number.</source>
        <translation>请立即告知疏散负责人其座位和考号。</translation>
    </message>
</context>
<context>
    <name>help.scan</name>
    <message>
        <source>A past scan</source>
        <translation>以往的扫码</translation>
    </message>
    <message>
        <source>One of the last scans in full: who, when, by which way, and what was found. What is shown is how it was judged then.</source>
        <translation>完整显示最近的一次扫码：何人、何时、何种方式、发现了什么。显示的是当时的判定。</translation>
    </message>
    <message>
        <source>Go to the button</source>
        <translation>移到按钮</translation>
    </message>
    <message>
        <source>Judge the person again, now</source>
        <translation>现在重新判定该考生</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>Does looking change anything?</source>
        <translation>查看会改变什么吗？</translation>
    </message>
    <message>
        <source>No. Only “Judge again” records a new verdict.</source>
        <translation>不会。只有“重新判定”才会记录新的判定。</translation>
    </message>
    <message>
        <source>Why is the state another one than the verdict?</source>
        <translation>为什么当前状态与判定不同？</translation>
    </message>
    <message>
        <source>The verdict is of then; “State now” is what has become of the person since.</source>
        <translation>判定是当时的；“当前状态”是此后的情况。</translation>
    </message>
    <message>
        <source>Where are older scans?</source>
        <translation>更早的扫码在哪里？</translation>
    </message>
    <message>
        <source>In the session (F11), by person; all of them stand in the journal.</source>
        <translation>在场次页（F11）按考生查看；全部记录都在签到记录中。</translation>
    </message>
</context>
<context>
    <name>help.seats</name>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>The room as it is, who sits where, and what is wrong with that. People are moved here, by hand or by rule; nothing is done before a lead proctor applies it.</source>
        <translation>考场的实际布局、谁坐在哪里，以及有什么问题。可在此手动或按规则移动考生；监考组长确认之前不会生效。</translation>
    </message>
    <message>
        <source>Go from seat to seat</source>
        <translation>在座位间移动</translation>
    </message>
    <message>
        <source>Take this person up; on another seat: put them there</source>
        <translation>选取此考生；在另一座位上：放到那里</translation>
    </message>
    <message>
        <source>This person gets no seat</source>
        <translation>取消此考生的座位</translation>
    </message>
    <message>
        <source>Mark the seat as broken, spare or a workstation, or end that</source>
        <translation>将座位标为损坏、备用或上机位，或取消标记</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>退回一步</translation>
    </message>
    <message>
        <source>Go to the buttons</source>
        <translation>移到按钮</translation>
    </message>
    <message>
        <source>Let go of who was taken up; else back to the desk</source>
        <translation>放下已选取的考生，否则返回签到台</translation>
    </message>
    <message>
        <source>What do the two bars between seats mean?</source>
        <translation>座位之间的两条短线是什么意思？</translation>
    </message>
    <message>
        <source>Both people take the same exam, with nothing between them. It cannot always be mended.</source>
        <translation>两人参加同一考试，且中间没有间隔。这不一定能避免。</translation>
    </message>
    <message>
        <source>Who may apply it?</source>
        <translation>谁可以让更改生效？</translation>
    </message>
    <message>
        <source>A lead proctor, with their PIN. Who is in already gets another seat with a reason of its own.</source>
        <translation>监考组长，凭其 PIN。已入场的考生换座需另填原因。</translation>
    </message>
    <message>
        <source>Can I see how it was before?</source>
        <translation>能看到以前的安排吗？</translation>
    </message>
    <message>
        <source>Yes: the third box has all versions, with who made them. An older one cannot be changed.</source>
        <translation>可以：第三个框列出所有版本及其更改人。旧版本不能修改。</translation>
    </message>
</context>
<context>
    <name>help.session</name>
    <message>
        <source>The session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>How a session stands: the counts always balance, and each leads to its people. Here it is delayed, interrupted, evacuated, and closed.</source>
        <translation>显示本场次的情况：各项人数之和始终相符，点任一人数可查看名单。在此可推迟、中断、疏散和关闭场次。</translation>
    </message>
    <message>
        <source>Go to the next button</source>
        <translation>移到下一个按钮</translation>
    </message>
    <message>
        <source>Press it: a count shows its people</source>
        <translation>按下按钮：人数会列出相应考生</translation>
    </message>
    <message>
        <source>What can be done with the person at the desk</source>
        <translation>对签到台上的考生可作的操作</translation>
    </message>
    <message>
        <source>Out for a break, and back</source>
        <translation>场外休息与返回</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>Does a delay make anybody late?</source>
        <translation>推迟开考会使人迟到吗？</translation>
    </message>
    <message>
        <source>No. It moves all instants of the session with it.</source>
        <translation>不会。本场次的所有时间一并顺延。</translation>
    </message>
    <message>
        <source>What are the three dots?</source>
        <translation>按钮后的省略号是什么意思？</translation>
    </message>
    <message>
        <source>A question comes first: reason, words, PIN. Nothing is done before.</source>
        <translation>会先提问：理由、说明、PIN 码。在此之前不作任何操作。</translation>
    </message>
    <message>
        <source>Who is missing?</source>
        <translation>谁还没有到？</translation>
    </message>
    <message>
        <source>“Missing” lists them. Telephone numbers are shown after the center manager&apos;s PIN, for calling only.</source>
        <translation>“未到”会列出名单。电话号码须经考点负责人输入 PIN 码后显示，仅供联系使用。</translation>
    </message>
</context>
<context>
    <name>help.setup</name>
    <message>
        <source>Set this desk up</source>
        <translation>设置本签到台</translation>
    </message>
    <message>
        <source>The first steps at a new desk: who is expected, camera, hand scanner, who is on duty, sound. Each can be done later; what was done is remembered.</source>
        <translation>新签到台的最初几步：考生名单、摄像头、扫码枪、值班人员、声音。每一步都可以稍后再做，已完成的会记住。</translation>
    </message>
    <message>
        <source>Go to the next button</source>
        <translation>移到下一个按钮</translation>
    </message>
    <message>
        <source>Press it</source>
        <translation>按下按钮</translation>
    </message>
    <message>
        <source>This page, at any time</source>
        <translation>随时打开本页</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>返回签到台</translation>
    </message>
    <message>
        <source>I have no enrolment code. What now?</source>
        <translation>没有注册码怎么办？</translation>
    </message>
    <message>
        <source>The programme makes one for each desk. Without a line, import the file that it sends, or your own list (CSV, XLSX).</source>
        <translation>项目方为每个签到台生成注册码。如没有网络，请导入项目方发来的文件，或您自己的名单（CSV、XLSX）。</translation>
    </message>
    <message>
        <source>The scanner types wrong signs. Why?</source>
        <translation>扫码枪输入的字符不对，为什么？</translation>
    </message>
    <message>
        <source>It types for another keyboard than the computer&apos;s, or Caps Lock is on. The trial says which, and what to set.</source>
        <translation>扫码枪的键盘布局与电脑不同，或大写锁定已打开。测试会说明原因和设置方法。</translation>
    </message>
    <message>
        <source>Nobody can sign on. Why?</source>
        <translation>没有人能登录值班，为什么？</translation>
    </message>
    <message>
        <source>The staff comes with the roster of the programme. With your own list, the center manager chooses a PIN here, and then adds the others.</source>
        <translation>工作人员随项目方的名单下发。如使用自己的名单，由考点负责人在此设定 PIN 码，再添加其他人。</translation>
    </message>
</context>
<context>
    <name>help.sign-in</name>
    <message>
        <source>The steps of a sign-in</source>
        <translation>签到步骤</translation>
    </message>
    <message>
        <source>The programme wants several steps for this exam: document, agreement, belongings, seat. Enter does the one that is marked; the last one lets the person in.</source>
        <translation>项目方要求本考试按几个步骤签到：证件、考生须知、随身物品、座位。按 Enter 完成当前步骤，最后一步即为签到。</translation>
    </message>
    <message>
        <source>This step is done; the last one confirms</source>
        <translation>完成当前步骤；最后一步为确认</translation>
    </message>
    <message>
        <source>Go to the next field or button</source>
        <translation>移到下一个输入框或按钮</translation>
    </message>
    <message>
        <source>Something is wrong with the document</source>
        <translation>证件有问题</translation>
    </message>
    <message>
        <source>Back to the desk; nothing is confirmed</source>
        <translation>返回签到台，不作确认</translation>
    </message>
    <message>
        <source>Must I type the document?</source>
        <translation>必须输入证件信息吗？</translation>
    </message>
    <message>
        <source>Only where a field asks for it. A document reader types it for you; kept are type, last four digits and whether it is valid.</source>
        <translation>仅在有输入框时需要。证件阅读器会自动输入；只保存证件类型、后四位和是否有效。</translation>
    </message>
    <message>
        <source>May I skip a step?</source>
        <translation>可以跳过某一步吗？</translation>
    </message>
    <message>
        <source>No. The programme has chosen them, and each is on the record.</source>
        <translation>不可以。步骤由项目方规定，每一步都有记录。</translation>
    </message>
    <message>
        <source>Somebody else is scanned meanwhile?</source>
        <translation>其间扫了另一位考生怎么办？</translation>
    </message>
    <message>
        <source>The new person is shown. Scan the first one again: nothing was lost.</source>
        <translation>屏幕会显示新的考生。请重新扫描前一位，不会丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>lesson.again</name>
    <message>
        <source>The same person comes back to the desk and shows the slip once more.</source>
        <translation>同一位考生回到签到台，再次出示准考证。</translation>
    </message>
    <message>
        <source>Nothing to do: the person is in, and nothing is counted twice. The seat is shown once more. (If you have not pressed Enter before, it is still to be confirmed.)</source>
        <translation>无需操作：考生已签到，不会重复计数，屏幕再次显示座位。（如果之前没有按 Enter，则仍需确认。）</translation>
    </message>
</context>
<context>
    <name>lesson.cancelled</name>
    <message>
        <source>Somebody has cancelled days ago, and comes all the same.</source>
        <translation>一位考生几天前已取消预约，今天仍然来了。</translation>
    </message>
    <message>
        <source>Say that the appointment was cancelled, and when. Who disputes it calls the number on the quick card; nothing is decided at the door.</source>
        <translation>说明预约已取消及取消时间。如有异议，请拨打速查卡上的电话；签到台不作决定。</translation>
    </message>
</context>
<context>
    <name>lesson.forged</name>
    <message>
        <source>Somebody shows a slip that looks like any other.</source>
        <translation>一位考生出示的准考证看上去与平常无异。</translation>
    </message>
    <message>
        <source>Accuse nobody: it may be badly printed. Look the person up by name (F2). If nothing is found, call the center manager.</source>
        <translation>不要指责任何人：可能只是打印质量差。请按姓名查找（F2）。如果找不到，请考点负责人处理。</translation>
    </message>
</context>
<context>
    <name>lesson.late</name>
    <message>
        <source>Somebody comes running: the train was late, the exam begins in a quarter of an hour.</source>
        <translation>一位考生跑着赶来：火车晚点，离开考还有一刻钟。</translation>
    </message>
    <message>
        <source>Promise nothing. Ask why, and call the lead proctor: F6, the reason, PIN {lead}. Without a decision nobody goes in; the next person can be scanned meanwhile.</source>
        <translation>不要作任何承诺。询问原因，并请监考组长处理：按 F6，选择理由，输入 PIN 码 {lead}。处理之前不得入场，其间可以扫下一位。</translation>
    </message>
</context>
<context>
    <name>lesson.not-a-ticket</name>
    <message>
        <source>Somebody holds up a telephone with some QR code.</source>
        <translation>一位考生举起手机，上面是某个二维码。</translation>
    </message>
    <message>
        <source>It is no ticket, and what it says is not kept. Ask for the slip, or look the person up (F2).</source>
        <translation>这不是准考证，其内容不会保存。请考生出示准考证，或按 F2 查找。</translation>
    </message>
</context>
<context>
    <name>lesson.not-listed</name>
    <message>
        <source>Somebody has a genuine slip for here and today, and is on no list.</source>
        <translation>一位考生持有本考点当天的真实准考证，但不在名单上。</translation>
    </message>
    <message>
        <source>Hold, and call the center manager: provisionally let in with F6 and PIN {manager}, and a second person; or not. A line is added to the register.</source>
        <translation>暂缓，并请考点负责人处理：按 F6，输入 PIN 码 {manager}，并由第二人在场，可暂准入场；否则不予入场。签到表会增加一行。</translation>
    </message>
</context>
<context>
    <name>lesson.on-time</name>
    <message>
        <source>Somebody comes in good time, with the slip and an identity card.</source>
        <translation>一位考生按时到达，带了准考证和身份证。</translation>
    </message>
    <message>
        <source>Ask for the name and the exam. Compare name and face with the card, then press Enter. Show the way to the seat.</source>
        <translation>先询问姓名和考试名称，再核对证件的姓名和照片，然后按 Enter。引导考生就座。</translation>
    </message>
</context>
<context>
    <name>lesson.other-session</name>
    <message>
        <source>Somebody is hours early: the exam is later today.</source>
        <translation>一位考生早到了几个小时，考试在今天晚些时候。</translation>
    </message>
    <message>
        <source>Tell when and where, and when to come back. Having come early counts against nobody, and nothing is used up.</source>
        <translation>告知时间、地点以及何时再来。早到没有任何不利影响，也不会占用任何机会。</translation>
    </message>
</context>
<context>
    <name>lesson.replaced</name>
    <message>
        <source>Somebody shows an old slip; a newer one was issued since.</source>
        <translation>一位考生出示旧的准考证，之后已重新签发。</translation>
    </message>
    <message>
        <source>The person is on the roster: compare the document with care, then decide with F6. It stays on the record that the slip was an old one.</source>
        <translation>考生在名单上：仔细核对证件，再按 F6 处理。系统会记录使用的是旧准考证。</translation>
    </message>
</context>
<context>
    <name>lesson.too-late</name>
    <message>
        <source>Somebody comes twenty minutes after the start.</source>
        <translation>一位考生在开考二十分钟后才到。</translation>
    </message>
    <message>
        <source>Say kindly and shortly what the screen says, and no word about money. The number to call is on the quick card. F6 records who was asked; only the programme can change it.</source>
        <translation>礼貌、简短地说明屏幕上的内容，不谈费用。咨询电话在速查卡上。按 F6 可记录已咨询何人；只有项目方可以更改。</translation>
    </message>
</context>
<context>
    <name>lesson.wrong-center</name>
    <message>
        <source>Somebody has a genuine slip, of another examination center.</source>
        <translation>一位考生持有真实的准考证，但属于另一个考点。</translation>
    </message>
    <message>
        <source>Name the center that the screen names. If there is time, they may still reach it; call there if you can.</source>
        <translation>告知屏幕所示的考点。如果时间允许，考生可能还赶得上；可以的话请致电该考点。</translation>
    </message>
</context>
<context>
    <name>lesson.wrong-day</name>
    <message>
        <source>Somebody is sure that the exam is today. The slip says something else.</source>
        <translation>一位考生确信考试在今天，但准考证上不是。</translation>
    </message>
    <message>
        <source>Show the right date on the screen. A redirect slip can be printed (Ctrl+P). Nobody is let in on another day.</source>
        <translation>请考生看屏幕上的正确日期。可打印改约单（Ctrl+P）。不得在其他日期入场。</translation>
    </message>
</context>
</TS>
