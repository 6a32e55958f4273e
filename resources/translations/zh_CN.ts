<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Clock</name>
    <message>
        <source>Clock is behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock was set back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock jumped forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock shows a time before the roster was made. Compare date, time and time zone of this computer with another clock and set them right. Nobody is refused meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock shows an earlier time than before. Compare it with another clock and set it right. Nobody is refused meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock moved forward by more than a minute at once. Compare it with another clock. Nobody is refused meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock is right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>Nobody is chosen. Scan a code or find a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has not been scanned or found yet. Do that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is decided elsewhere, not at this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed. Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not in; there is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two minutes for undoing are over. A lead proctor can still undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seat is taken. A lead proctor can give another seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proctor decides this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead proctor decides this (F6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The center manager decides this (F6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the central registry can decide this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport was disrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held up by authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caused by the center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetched the ID document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other (in words)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressed by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity to be looked at again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left before the start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Next</name>
    <message>
        <source>Compare the ID, then confirm (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call a lead proctor (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the center manager (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before turning anybody away, call the center manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the reason, then call a lead proctor (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the reason, then call the center manager (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask them to come back then and scan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask them to come back for their own session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: let them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the person with the ID, then call a lead proctor (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them the date; if they disagree, call the center manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them the right center; if they disagree, call the center manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them the facts; if they disagree, call the center manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them the new date; if they disagree, call the center manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the center manager; the candidate may contact the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask them to step aside, and call the center manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the appointment from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare number, birth year or last digits, then choose from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the person on the roster (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the person on the roster (F2), and update the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the ID, then call the center manager (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check number and name against the ID and search again (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the code on the admission slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call a lead proctor for another seat (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the desk&apos;s clock right; to admit now, call the center manager (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the ID, note the person on paper, and call the center manager (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another desk, or note the person on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the person on the roster (F2), and tell a lead proctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the person on the roster (F2), and update this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send them to room {room}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Proctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead proctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Center manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In, provisional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theory exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands-on exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel permit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead and manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {value} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not trusted: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than a day old: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not final: taken {value}, and candidates could still cancel after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no roster on this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is planned today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {value} were revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: no code can be verified, people are looked up by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} with a PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody with a PIN can decide about people who are held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal&apos;s key lies in the key store of this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no key store: the journal&apos;s key lies in a file beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {value} free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} records, all whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} faults were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None was found: Chinese names show as boxes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of this computer, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a fresh bundle: checkin roster import FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the day, or import today&apos;s roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a bundle of the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a bundle that names the staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug a camera in, or use a hand scanner; both can be changed at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this computer locked up, or let it start a key store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space before people come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in at another desk, and keep this folder: checkin journal verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a font such as Noto Sans CJK SC.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sounds</name>
    <message>
        <source>Sound is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound: the system&apos;s sound library is missing (libpulse0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound: no loudspeaker was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound: the program&apos;s sound files are missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>This is some other code. Its content was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This admission code is incomplete or damaged and cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of this admission code is not genuine. Its content was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk lacks the key to check this admission code; it may well be genuine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that signed this admission code has been withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This admission code has a newer format than this program can check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer admission code has been issued for this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed as cancelled, but this roster is too old to be final about that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry lists this appointment as not valid, which is unexpected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk cannot admit this person; the center manager knows what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The admission code is genuine for this center and day, but the person is not on this roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on this roster matches. Exams cannot be booked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The planned seat is taken or cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk has no roster, so nobody can be looked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk cannot write to its disk. Nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in, {ago} ({place}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In since {time} ({place}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{desk}, seat {seat}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has signed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment is on another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment was on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment is tomorrow: {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment is on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment is at another center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment is at center {center}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment is at center {center}: {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person&apos;s room is {room}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person&apos;s room is {room}, seat {seat}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment was cancelled on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment was moved; the registry knows the new date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment was moved to {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has another appointment here today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has {count} appointments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrival rule {version} has expired; it still applies until a new one comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk&apos;s clock shows {now}, earlier than the roster was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk&apos;s clock was set back; it now shows {now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk&apos;s clock jumped forward; it now shows {now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found without an admission code. Arrived at {arrived}, which is on time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived at {arrived}; required by {required}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in for this session opens at {opens}, in {span}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their exam {exam} starts at {start} in room {room}; sign-in opens at {opens}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived at {arrived}; sign-in closed at {required}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min late: arrived at {arrived}, required by {required}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived at {arrived}; the exam started at {start} and still ends at {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived at {arrived}; late admission ended at {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exam ended at {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person was first scanned while the desk&apos;s clock was wrong; they may well have been on time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exam is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled, not final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat not free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late – admit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not admit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
