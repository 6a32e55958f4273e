<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Delivery</name>
    <message numerus="yes">
        <source>%Ln events were written.</source>
        <translation>
            <numerusform>%Ln event was written.</numerusform>
            <numerusform>%Ln events were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The registry says so: use the roster of %Ln people</source>
        <translation>
            <numerusform>The registry says so: use the roster of %Ln person</numerusform>
            <numerusform>The registry says so: use the roster of %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{received} of %Ln records received by the registry</source>
        <translation>
            <numerusform>{received} of %Ln record received by the registry</numerusform>
            <numerusform>{received} of %Ln records received by the registry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records, up to no. {number} · {hash}</source>
        <translation>
            <numerusform>%Ln record, up to no. {number} · {hash}</numerusform>
            <numerusform>%Ln records, up to no. {number} · {hash}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>%Ln bookings of {file} replace {there} that are here</source>
        <translation>
            <numerusform>%Ln booking of {file} replaces {there} that are here</numerusform>
            <numerusform>%Ln bookings of {file} replace {there} that are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported: %Ln bookings in {sessions}.</source>
        <translation>
            <numerusform>Imported: %Ln booking in {sessions}.</numerusform>
            <numerusform>Imported: %Ln bookings in {sessions}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They replace the %Ln bookings that are on this desk now.</source>
        <translation>
            <numerusform>They replace the %Ln booking that is on this desk now.</numerusform>
            <numerusform>They replace the %Ln bookings that are on this desk now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines: {good} good, {bad} with something wrong.</source>
        <translation>
            <numerusform>%Ln line: {good} good, {bad} with something wrong.</numerusform>
            <numerusform>%Ln lines: {good} good, {bad} with something wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>%Ln people match; type more, or the number.</source>
        <translation>
            <numerusform>%Ln person matches; type more, or the number.</numerusform>
            <numerusform>%Ln people match; type more, or the number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message numerus="yes">
        <source>The %Ln sessions of the table</source>
        <translation>
            <numerusform>The %Ln session of the table</numerusform>
            <numerusform>The %Ln sessions of the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln people of the table</source>
        <translation>
            <numerusform>Only the %Ln person of the table</numerusform>
            <numerusform>Only the %Ln people of the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message numerus="yes">
        <source>Received, %Ln characters: {text}</source>
        <translation>
            <numerusform>Received, %Ln character: {text}</numerusform>
            <numerusform>Received, %Ln characters: {text}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>{file}: %Ln people, written and recorded.
SHA-256 {digest}</source>
        <translation>
            <numerusform>{file}: %Ln person, written and recorded.
SHA-256 {digest}</numerusform>
            <numerusform>{file}: %Ln people, written and recorded.
SHA-256 {digest}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Seats</name>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a seat</source>
        <translation>
            <numerusform>%Ln without a seat</numerusform>
            <numerusform>%Ln without a seat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Same exam beside each other: %Ln pairs</source>
        <translation>
            <numerusform>Same exam beside each other: %Ln pair</numerusform>
            <numerusform>Same exam beside each other: %Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{room}: %Ln people, {inside} of them in</source>
        <translation>
            <numerusform>{room}: %Ln person, {inside} of them in</numerusform>
            <numerusform>{room}: %Ln people, {inside} of them in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message numerus="yes">
        <source>Nothing was imported: %Ln rows are not good. “Import a list” (F10) shows each cell. Line {first}</source>
        <translation>
            <numerusform>Nothing was imported: %Ln row is not good. “Import a list” (F10) shows each cell. Line {first}</numerusform>
            <numerusform>Nothing was imported: %Ln rows are not good. “Import a list” (F10) shows each cell. Line {first}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people, {center}</source>
        <translation>
            <numerusform>%Ln person, {center}</numerusform>
            <numerusform>%Ln people, {center}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received, %Ln characters: {text}</source>
        <translation>
            <numerusform>Received, %Ln character: {text}</numerusform>
            <numerusform>Received, %Ln characters: {text}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>This person has %Ln appointments.</source>
        <translation>
            <numerusform>This person has %Ln appointment.</numerusform>
            <numerusform>This person has %Ln appointments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people match.</source>
        <translation>
            <numerusform>%Ln person matches.</numerusform>
            <numerusform>%Ln people match.</numerusform>
        </translation>
    </message>
</context>
</TS>
