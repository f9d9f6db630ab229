<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name />
    <message>
        <source>Button: show all answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Button: lock the screen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Button: check the answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Button</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This activity has no picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spoken word</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This page names no picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pointer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sentences</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To match</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Karaoke</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>words light up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Magnifier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Marked for review. Readers show it all the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not played</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{keys}: left by older readers, none plays it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Level {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each question answered right. The first choice counts.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every right answer takes you one field ahead, every wrong one the rival. One point for each right answer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each pair. Two cards that differ are turned back with the next one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each sentence that is right as a whole.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each word that is right as a whole.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1–9 or arrows and Space, Enter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arrows, Space</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Letters, arrows, Tab, Enter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arrows, Space, Backspace, Enter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>this was the right one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rival wins the race.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You win the race!</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The race is drawn.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All right!</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing right this time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finished.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Question {number}: {sentence}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers don't know this type of game and leave it out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The game has no questions.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has no options to choose from and is left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No option is marked as right: whatever is chosen is wrong.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Several options are marked as right; each of them counts.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has no words and is left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has one word only: there is nothing to put in order.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It names no picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has no answer that could be typed, and is left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Blanks and signs of the answer are left out of the grid.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its answer is too long for a grid and is left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is more of it than fits; what comes last is left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Free text {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gap {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Option {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shape {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Beginning of line {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>End {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tab, Space, arrows</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About DCS Browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>DCS Browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interactive school books in Dream Central Storage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy versions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>DCS Browser is free software under the MIT licence.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Qt for Python is used under the LGPL, version 3.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The icons are from Lucide:</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ActivityCard</name>
    <message>
        <source>Contents of the activity</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n word(s) don't fit into the grid of the desktop reader.</source>
        <translation><numerusform>%n word doesn't fit into the grid of the desktop reader.</numerusform><numerusform>%n words don't fit into the grid of the desktop reader.</numerusform></translation>
    </message>
</context>
<context>
    <name>AddressBar</name>
    <message>
        <source>Where you are</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy a link to this place ({keys})</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AddressLine</name>
    <message>
        <source>Link or path to go to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paste a link, or type publisher/book</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>BookDialog</name>
    <message>
        <source>Compare with a stored book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a book first.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>BookFacts</name>
    <message>
        <source>Button: show all answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Button: lock the screen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Button: check the answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Button</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This page names no picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This activity has no picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spoken word</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pointer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sentences</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To match</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Karaoke</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>words light up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Magnifier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Marked for review. Readers show it all the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not played</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{keys}: left by older readers, none plays it</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>BooksModel</name>
    <message>
        <source>Title</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture of the page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>outside</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Capabilities</name>
    <message>
        <source>Browse and preview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resume downloads</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>an interrupted file goes on where it stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Upload books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>folders and ZIP archives</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>it says how long deleted books are kept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>deleted books can be brought back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resume uploads</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>an interrupted archive goes on where it stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Versions of a book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>shown with the book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>API keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>instead of a password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>for book records; files want the password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>tree by publisher</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>folders of the storage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download by presigned URL</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>bytes come straight from the storage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>bytes come through the service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>we ask twice and offer to keep a copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deletes for good</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in the trash, or beside the new version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replace keeps the old files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>and hands nothing out, so no safety copy can be kept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replace wipes first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>we keep a safety copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not offer it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Here an API key opens book records only. Sign in with e-mail and password as well.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service lists no books.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On this service no book belongs to another.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service takes no new book records.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not let a book's record be changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not let a title be changed on its own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not let books be deleted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deleted books go to the trash first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not list the files of a book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service lists the files of a book but does not hand them out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service gives no links to files.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not pass the bytes of files through itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service gives one link at a time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service has no address for covers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service has no address for a book's config.json.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service can't go on in the middle of a file; downloads start over.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not pack a book into one download.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service takes no archives for books it has.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service needs the book's record before its archive.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service unpacks archives while the upload waits.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service takes an archive only in one piece.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service can't go on in the middle of an archive; uploads start over.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service keeps no versions of a book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service keeps no list of publishers; they are taken from the books.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service has no API keys.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service has no trash.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service can't bring deleted books back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service has no trash to empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not say how long deleted books are kept.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service asks for no reason.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CapabilityList</name>
    <message>
        <source>This server can</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test the connection to see what it offers. Nobody is signed in by that.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{number} ms</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your sign-in is renewed by itself while you work.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CapabilityRow</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take care</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>No errors, no warnings</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation><numerusform>%n error</numerusform><numerusform>%n errors</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation><numerusform>%n warning</numerusform><numerusform>%n warnings</numerusform></translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{places}, the first: {sentence}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ignored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Instead</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pointer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Report of a check</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No errors and no warnings.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>SARIF (*.sarif)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CheckItems</name>
    <message>
        <source>{files}: {size} that nothing refers to.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation><numerusform>%n picture</numerusform><numerusform>%n pictures</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation><numerusform>%n sound</numerusform><numerusform>%n sounds</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation><numerusform>%n film</numerusform><numerusform>%n films</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s)</source>
        <translation><numerusform>%n other file</numerusform><numerusform>%n other files</numerusform></translation>
    </message>
</context>
<context>
    <name>CheckPlace</name>
    <message>
        <source>Checking the book …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{files} in {time}</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation>
    </message>
    <message>
        <source>Unpack the archive first: only a folder can be mended.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{files} and every page were checked in {time}.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Show %n note(s)</source>
        <translation><numerusform>Show %n note</numerusform><numerusform>Show %n notes</numerusform></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No errors, no warnings</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation><numerusform>%n finding</numerusform><numerusform>%n findings</numerusform></translation>
    </message>
    <message>
        <source>{shown} of {findings} shown</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n finding(s) ignored</source>
        <translation><numerusform>%n finding ignored</numerusform><numerusform>%n findings ignored</numerusform></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The report was saved as {name}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing this program can mend by itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{places} mended; the old file is kept as {name}.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation><numerusform>%n place</numerusform><numerusform>%n places</numerusform></translation>
    </message>
</context>
<context>
    <name>CheckSpots</name>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>module {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>section {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>answer {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>word {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sentence {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>level {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>game {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>question {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>option {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>passage {number}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Mend…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look into pictures, sounds and films too</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How to check</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter findings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page to print (HTML)…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data (JSON)…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For code review tools (SARIF)…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No finding holds these words.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The filters above hide everything that was found.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are none.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ignored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is being checked just now.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ChoicePlayer</name>
    <message>
        <source>Arrows move, Space changes right, wrong, open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arrows move, Space chooses</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>circled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>marked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>called right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>called wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Option {number} of {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Question {question}, option {number}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Clues</name>
    <message>
        <source>Across</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ColouringPlayer</name>
    <message>
        <source>Red</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Turquoise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Brown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>White</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Digits choose a colour, arrows move, Space fills</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n area(s) filled</source>
        <translation><numerusform>%n area filled</numerusform><numerusform>%n areas filled</numerusform></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filled: {colour}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ComparePlace</name>
    <message>
        <source>Sign in first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comparing the files: {share}</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n file(s) are taken for the same by their size: the service says no more of them.</source>
        <translation><numerusform>%n file is taken for the same by its size: the service says no more of it.</numerusform><numerusform>%n files are taken for the same by their size: the service says no more of them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{before} and {after}: %n page(s), no difference.</source>
        <translation><numerusform>{before} and {after}: %n page, no difference.</numerusform><numerusform>{before} and {after}: %n pages, no difference.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) shown</source>
        <translation><numerusform>%n difference shown</numerusform><numerusform>%n differences shown</numerusform></translation>
    </message>
    <message>
        <source>Compare with the book in a folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare with the book in a ZIP</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>comparison of {book}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the comparison</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The comparison was saved as {name}.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Compare with</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Swap before and after</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>compared with</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder of this computer…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ZIP of this computer…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stored book…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page to print (HTML)…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data (JSON)…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>See what differs in pages, activities, answers and files. Drop a folder or a ZIP here, or choose the other book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare {book} with another version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a book…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comparing the books …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare with another book…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The books are the same</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ConfigPlace</name>
    <message>
        <source>Search titles, words, answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show on the page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading config.json …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose an activity first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This book's config.json names no pages.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line {line} · {pointer} · {size}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More than {count} places</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation><numerusform>%n place</numerusform><numerusform>%n places</numerusform></translation>
    </message>
    <message>
        <source>Not in the source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The value was copied.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The path was copied.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a folder, or gone meanwhile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>same size, perhaps the same</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>differs, yours is newer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>differs, the stored one is newer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From the service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message>
        <source>Files that exist</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do the same with every file of this download, also with those to come</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The files wait in the transfers, also when the program ends.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep the file that is here (S)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep both</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The new one gets a number (B)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file that is here goes for good (R)</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n file(s) of this download have the name of a file that is there already.</source>
        <translation><numerusform>%n file of this download has the name of a file that is there already.</numerusform><numerusform>%n files of this download have the name of a file that is there already.</numerusform></translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Look and download</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Upload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete and trash</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>folders of the storage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>one tree a book, by the publisher's name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>one tree a book, by the publisher's number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>whole files and parts of them</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>whole files only</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>List files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open and download files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Links to the storage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>presigned: bytes come straight from there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Many links at once</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>small files start sooner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bytes through the service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resume downloads</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A whole book as one file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Covers by address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>config.json by address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a folder for each; the newest is shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a number in the record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New books from an archive</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Archives for books it has</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unpack in the background</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Archives in pieces</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a broken piece is sent again alone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resume uploads</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Versions of a book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the old version stays, or goes to the trash</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replace keeps the old files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>we keep a safety copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>and hands none out: no safety copy can be kept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replace wipes first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>taken everywhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>taken for book records, not for files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>List books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Books that belong to another</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New records</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change records</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change a title alone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publishers of its own</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>API keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deletes for good</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>we ask twice and offer a copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nothing new goes there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restore from the trash</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete from the trash</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Says how long deleted books are kept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Takes a reason for deleting early</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is none: the API key does not end by itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has ended. Sign in again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is renewed by itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Then you sign in again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has ended.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service does not say when it ends.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n day</numerusform><numerusform>%n days</numerusform></translation>
    </message>
    <message>
        <source>Ends in {time}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None in use. This service takes them everywhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None in use. This service takes them for book records and uploads.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In use everywhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In use for book records; files are closed to it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In use for book records and uploads; files go with the token.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refused by the service. The password is used instead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail and password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail and password, and an API key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An API key</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ConnectionPlace</name>
    <message>
        <source>Address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Calls itself</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{number} ms</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Says</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Found by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>knocking at its routes; it hides its description</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its own description (OpenAPI)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trouble with</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trusts also</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the keyring of this system, when that was ticked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>memory only. {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kept in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>healthy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>degraded</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ConnectionView</name>
    <message>
        <source>Measure again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try the links again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What this service can do</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in to a server to see what was found of it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host}: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The storage can't be reached from here; files come through the service.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service is being asked.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ContentChanges</name>
    <message>
        <source>Show</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Content the same</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages, activities and answers are what they are now.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n change(s) of content</source>
        <translation><numerusform>%n change of content</numerusform><numerusform>%n changes of content</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s): {pages}</source>
        <translation><numerusform>%n page: {pages}</numerusform><numerusform>%n pages: {pages}</numerusform></translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Play</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Begin again at the end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Speed {factor}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sound on</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message>
        <source>Copies kept on this computer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Upload again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove copy…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Books that were deleted for good, fetched and checked before that. They stay until you remove them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select a copy first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A live book has this name.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Remove the copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep offline</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CountCard</name>
    <message>
        <source>Show only these</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CredentialFields</name>
    <message>
        <source>Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in with</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show what is typed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service takes keys everywhere; nothing else is needed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For files, this service wants e-mail and password beside the key.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some services take keys for book records only; for files they want the password too.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>your API key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>your e-mail address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>your password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail (if needed)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password (if needed)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CrossGrid</name>
    <message>
        <source>{number} down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{number} across</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>letter {at} of {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DataPlayer</name>
    <message>
        <source>What the book says</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers don't know this type of activity. This is what the book says.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This activity has no type, so readers skip it. This is what the book says.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Technical details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DifferenceInspector</name>
    <message>
        <source>Before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Which book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the place in config.json</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>section {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Property</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pointer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is in {name}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fetching both pictures …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neither book has the file.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter differences</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No difference fits the filter.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>{path} is missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} has {size} bytes instead of {sent}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} has other content.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is there although it was not sent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} more files differ.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service no longer had what was sent before the break, so the book is sent from its beginning.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The record's {names} could not be changed: {why}</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation><numerusform>%n difference</numerusform><numerusform>%n differences</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation><numerusform>%n page</numerusform><numerusform>%n pages</numerusform></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sounds and films</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Option</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder in paths</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Title of the book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Options a question</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place and size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Game</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Words of a group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Part of the page shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Right answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word to match</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page numbers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture of the activity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text of an answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Times of the spoken words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Section {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{thing} added</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{thing} removed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{thing} moved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{thing}: order changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{thing} changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>from page {before} to page {after}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Games</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Karaoke</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The whole book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>renamed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{differences} on {pages}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The books are the same</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two books compared</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The books are the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Dragging</name>
    <message numerus="yes">
        <source>Fetching %n file(s) to drag them…</source>
        <translation><numerusform>Fetching %n file to drag it…</numerusform><numerusform>Fetching %n files to drag them…</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Ready: drag %n file(s) again.</source>
        <translation><numerusform>Ready: drag %n file again.</numerusform><numerusform>Ready: drag %n files again.</numerusform></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fetching: {done} of {total} files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save to…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DropPlayer</name>
    <message>
        <source>Words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Space takes and puts down, arrows move, Delete clears</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>already used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place {number} of {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” taken: choose a place.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” lies in place {number}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” is back among the words.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop folders or ZIP archives to upload them</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Edge</name>
    <message>
        <source>Height of the film</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drag to make the film larger or smaller (Up, Down)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ElementInspector</name>
    <message>
        <source>About the chosen element</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LMS ok</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not in the LMS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LMS: {sentence}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was changed. Try again; the log has the details.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} can't be reached</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{reason} Nothing was changed. Check the address and the network, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} is not a Dream Central Storage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something answered there, but not the service's API. Check the address; it often ends in a port or /api.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign-in was refused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The e-mail address or the password is not right. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You are not allowed to do that</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service refused: {detail}. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>That is no longer there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service does not have it any more: {detail}. Refresh the view to see what it has.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service has something else there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{detail} Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service refused the request</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It said: {detail}. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service can't do that</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It answered with an internal error ({status}). Try again in a moment; if it stays, tell its administrator.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is not known whether that worked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service stopped answering after it got the request. Look at what it has before you try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The connection broke</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{done} of {total} bytes had arrived. What is there is kept; retry goes on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} did not arrive whole</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What had come of “{name}” did not fit what the service has now, so it was brought anew.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{reason} The file was not put in place. Try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The download link has expired</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A new one is asked for on retry.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{needed} bytes are needed in {folder}, {free} are free. Make room, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{folder} can't be written to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{reason} Choose another folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A name was refused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{name}” can't be used as a file name here: {reason}. Nothing was written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} changed while it was read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was sent with it. Close the program that writes it, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} can't be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{reason} Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is not a usable book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This link leads nowhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The link leads to another server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It leads to {server}. Sign in there to open it, or close this to stay where you are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} can't be restored while a live book has its name. This service would put the old files over the live ones first and only then refuse. Delete or rename the live book, then restore.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} can't be deleted for good while a live book has its name. This service would remove the live book's record along with the old files. Delete or rename the live book first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} was not published</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The session has ended. Sign in again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It can't be read to its end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It can't be opened.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not offer it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Here an API key opens book records only. Sign in with e-mail and password as well.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service lists no books.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On this service no book belongs to another.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service takes no new book records.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not let a book's record be changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not let a title be changed on its own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not let books be deleted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deleted books go to the trash first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not list the files of a book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service lists the files of a book but does not hand them out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service gives no links to files.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not pass the bytes of files through itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service gives one link at a time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service has no address for covers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service has no address for a book's config.json.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service can't go on in the middle of a file; downloads start over.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not pack a book into one download.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service takes no archives for books it has.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service needs the book's record before its archive.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service unpacks archives while the upload waits.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service takes an archive only in one piece.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service can't go on in the middle of an archive; uploads start over.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service keeps no versions of a book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service keeps no list of publishers; they are taken from the books.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service has no API keys.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service has no trash.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service can't bring deleted books back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service has no trash to empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not say how long deleted books are kept.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service asks for no reason.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>That is not an address of a server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service takes no API keys. Sign in with e-mail and password.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The API key is not accepted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The connection was refused; nothing listens at that address and port.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no computer of that name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The network has no way there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its certificate is not trusted, so the connection is not safe.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It does not speak a secure connection (https) at that port.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The proxy between you and the service refused or failed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It closed the connection before it had answered.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address is not one that can be called.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The connection failed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A proxy in front of the service takes no uploads of this size. Nothing was changed. The administrator can raise its limit (in nginx client_max_body_size).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service does not accept the session any more. Sign in again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service does not allow that kind of request.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has too much to do for you right now. Wait a minute, then retry.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service has no such function.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service does not understand the sign-in: {detail}. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is out of reach.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A sign-in of this service ends after {minutes} minutes, and the upload takes longer. Nothing was changed. Sign in with an API key beside the password, where the service has them, or use a faster line.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service took the archive but does not say which book it made of it. Look at what it has.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service lets only the title of a book be changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something else than the object store answers there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is not a readable certificate file (PEM).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has another size than the service names.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its checksum is not the one the service names.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service deletes for good; there is no trash to bring it back from.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The results of earlier checks can't be used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is ignored can't be kept there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is too large.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It can't be unpacked here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only a folder can be mended; unpack the archive first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was mended. Look again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It can't be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file was not mended.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk says: </source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sending takes about {needed} minutes on this line, but a sign-in lasts {life}. The service may refuse the book after its last byte.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is too large to be read at once.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its content differs from what the service announced; the live book was not touched.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The safety copy is no longer complete.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is not there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It would unpack to hundreds of times its own size, as no book does.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is not a ZIP archive, or its directory of files is damaged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The report was not written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no publisher “{publisher}” on {server}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no book “{book}” of {publisher} on {server}; it is gone or was given another name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The list of its files can't be read. Keep it offline again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It can't be written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It changed while it was being fetched.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The offline copy does not have “{detail}”. It is fetched when the service is back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service no longer had what was sent before the break, so the book is sent from its beginning.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other books of this service lie inside {name}: {children}. Replacing it would delete their files. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The index of the search can't be used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some settings were damaged and are back to their defaults.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The settings were damaged. They were set aside, and the defaults are used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The settings can't be read; this run uses the defaults.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The settings are damaged; this run uses the defaults.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The list of transfers can't be written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another window of this program works with its transfers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The list of transfers can't be opened.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk is read-only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You may not write there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something else has that name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A file stands where a folder is needed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A folder stands where a file is needed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The names are too long for this disk.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk reports an error.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Transfers with this service go on by themselves once you are signed in to it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This program was started without the means to publish.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file begins with a byte order mark; the service refuses it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A book has no place called “{word}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is longer than any link.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It holds characters that no link may hold.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only links that begin with dcsbrowser:// lead somewhere in this program.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two slashes belong behind dcsbrowser: – dcsbrowser://server/publisher/book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It names no server: dcsbrowser://server/publisher/book is how one begins.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What stands behind # must be a JSON pointer: it begins with a slash.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It names no publisher and book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too much stands behind “{word}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A page belongs behind “{word}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The path of a file can't lead out of its book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A number belongs behind “{word}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is not JSON: </source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is nested deeper than any book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It holds a number nobody can read.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FieldPlayer</name>
    <message>
        <source>Click or Space shows an answer; or write it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Area {number} of {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>answer shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Modified</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation><numerusform>%Ln file</numerusform><numerusform>%Ln files</numerusform></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FilesPlace</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This book lies on this computer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Link copied. Anyone can open it until {time}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No program of this computer opens such a file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This picture can't be shown: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no preview for this kind of file.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <source>Up one folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter this folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is the book's top folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the list of files…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{path}” is not in this book (any more).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show all files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This book is not in the library (any more).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download what is selected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No name in this folder fits the filter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This folder is empty. Upload a version of the book to fill it.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation><numerusform>%Ln shown</numerusform><numerusform>%Ln shown</numerusform></translation>
    </message>
    <message>
        <source>{number} selected</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation><numerusform>%Ln file</numerusform><numerusform>%Ln files</numerusform></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download folder…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open in another program</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy download link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Properties</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{size} ({bytes} bytes)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Modified</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ETag</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FilmView</name>
    <message>
        <source>Film</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FindingCards</name>
    <message>
        <source>Check the book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Findings on this page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checking …</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n more in the list of all findings</source>
        <translation><numerusform>%n more in the list of all findings</numerusform><numerusform>%n more in the list of all findings</numerusform></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book has not been checked yet.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FindingInspector</name>
    <message>
        <source>Go there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the place in config.json</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ignore…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say why it is all right, and don't count it any more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Don't ignore</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy as report</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is about the book as a whole.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ignore all…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FindingParts</name>
    <message>
        <source>A box</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A button of the page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A magnifier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A place for an answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A section</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A writing area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The button of a sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The button of an activity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The cropped area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The film button</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The sound button</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The sound of an activity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book's title</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The publisher's name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sentences</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>film</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>as the cover</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in config.json</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in games.json</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>place on the page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a film</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>begins before the word in front of it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ends before it begins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>goes on after the end of the sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>has no answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the program gave no reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is nested deeper than any book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It holds a list, not an object.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It holds a single value, not an object.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It holds a number nobody can read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its contents could not be fetched.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is written in UTF-16, not UTF-8.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text follows the end of the object.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It holds no subtitle.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file doesn't end with a blank line; the editor reads past its end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The times are not written as hh:mm:ss,mmm --&gt; hh:mm:ss,mmm.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a list of texts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a list of objects</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a box with x, y, w and h</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>something else</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>on page {page}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in {file}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>has an answer with blanks: “{text}”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{key} should be {wanted}, but is {found}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{key} should be a whole number; readers take this one as 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{key} is written more than once here; only the last one counts.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is no number JSON knows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A line break or control character stands inside a text (line {line}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is not UTF-8: byte {number} can't be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is not JSON: {fault} at line {line}, column {column}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subtitle {number} is numbered not at all.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subtitle {number} is numbered {other}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subtitle {number} has no text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subtitle {number} ends before it begins.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subtitle {number} begins before the one above it has ended.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subtitle {number} begins before the one above it.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>Error</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>There is no config.json, so this is not a book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is larger than 4 GiB; the service takes no such file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} names are written with separate accents, as macOS does; they are sent in the common form.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is another config.json; the one at the top of the book is used and sent first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It must be spelled config.json, in small letters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are several books in it. Choose the folder of one, or add the folder that holds them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>config.json does not lie at the top of the book. Choose the folder it lies in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two files have this name; only one of them could be sent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only capital letters tell it from {twin}; on Windows and macOS they are one file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A service that simplifies names stores it as {stored}, over {twin}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its name is not written in UTF-8. Rename it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The folder can't be opened: {why}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is left out: {why}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It can't be read: {why}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is a link, and links are not followed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is locked with a password. Pack the book without one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is packed in a way this program can't read. Pack it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It unpacks to hundreds of times its packed size.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is damaged in the ZIP. Pack the book again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} names use backslashes, as some Windows programs do; they are sent with slashes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its name was refused: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its name can't be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book is larger than 20 GiB; the service takes no such book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The archive would be larger than 5 GiB, the most this service takes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The proxy that comes with such a service takes 5 GiB at most.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The proxy that comes with such a service takes 1 MB at once unless its limit was raised. If it refuses the book, ask its administrator.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sending takes about {needed} minutes on this line, but a sign-in lasts {life}. The service may refuse the book after its last byte.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book has no config.json.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Without it nothing can open the book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>config.json can't be read. {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service refuses the book and no reader can open it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} begins with a byte order mark.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service refuses a config.json with one. Save the file as UTF-8 without it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers expect UTF-8; letters such as ş or é come out wrong, or the file is refused.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This program reads past it; strict readers refuse the file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Which of the two counts depends on the reader, and the editor drops one of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers take a value of the wrong type as if it were not there. A wrong list or object loses all it holds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>config.json holds no book: books is missing or empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers find no page, and the LMS imports nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>config.json holds {count} books; the LMS reads only the first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is in the others is missing from an import.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>modules stands at the top of config.json, not inside books.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is the shape of the oldest books; the editor of today doesn't read it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is named {where} but not stored.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is named {count} times, first {where}, but not stored.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is named {where}, but there is no such file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is named {count} times, first {where}, but there is no such file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers show an empty place or stay silent there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is named {where}, but the file is called {candidate}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It works on Windows by luck, and is missing on Linux, in storage and in the LMS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is named {where}, but storage keeps the file as {candidate}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Storage renamed the file on upload and config.json was not rewritten; uploading the book again repairs it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is named {where}, but the film is at {candidate}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The folder is called video in some books and videos in others; tools write either, and the film doesn't play.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{written}, named {where}, is a path of one computer or of the web, not of the book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It leads nowhere on any other computer. Paths start with ./books/ and the book's folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{written}, named {where}, leads out of its folder with “..”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS refuses such a path.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{written}, named {where}, is written with backslashes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The reader and the LMS only know forward slashes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{written}, named {where}, still holds a placeholder in braces.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The generator of July 2025 forgot to fill in the book's folder, usually in the cover.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{written}, named {where}, is written as a web address with % signs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers look for a file with just that name. Write blanks and accents as they are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} paths don't begin with ./books/ and the book's folder, the first is {written}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS finds such files, the desktop reader doesn't.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} paths name the book's folder {other}, but it is called {folder}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS doesn't mind, the desktop reader looks in the other folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The cover {path} is not there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS always shows images/book_cover.png; the service shows the picture of that name book_cover names.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path}, named {where}, is not in the folder for its kind ({folder}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tools look for pictures in images, sounds in audio and films in video, and may pass it over.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{written} doesn't begin with ./books/ and the book's folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A path names the book's folder {other}, but it is called {folder}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is named {count} times, first {where}, but the file is called {candidate}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is named {count} times, first {where}, but storage keeps the file as {candidate}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is named {count} times, first {where}, but the film is at {candidate}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{first} is used nowhere ({size}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} cropped pictures are used nowhere ({size}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every new crop of an activity leaves the old picture behind. They cost space and upload time only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} page pictures belong to no page of any module ({size}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A page may be missing from its module, or the picture is left over.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} other pictures are used nowhere ({size}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>They cost space and upload time, or something that should show them is missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} sounds are played nowhere ({size}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A speaker button may be missing on a page.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} films are played nowhere ({size}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A film button may be missing on a page.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} files of the games are used by no game ({size}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>They cost space and upload time, or a question lost its picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{first} is no part of the book ({size}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} files are no part of the book ({size}), the first is {first}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tools and operating systems left them behind. Not every tool drops them on upload.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} looks like the answer key.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An upload takes it to storage, where everybody who may see the book can fetch it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>raw/original.pdf is missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The newer reader embeds it, and the service makes its own material from just that file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>raw holds {first} besides the book's PDF ({size}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>raw holds {count} files besides the book's PDF ({size}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Covers and other PDFs of the author are not needed by readers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book's PDF has {size}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is often most of a book; the editor can make it smaller.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} files with {size} together: {kinds}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service takes 4 GB in one upload.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book has {size}; the service takes 4 GB in one upload.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The upload will be refused.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} has {size}; the service takes 4 GB for one file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{first} and {second} get the same name in storage: {stored}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One of them overwrites the other on upload.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{first} and {second} differ only in capital letters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On Windows and macOS there is room for one of them only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{first} gets another name in storage: {stored}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} files get another name in storage, e.g. {first} becomes {stored}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Blanks, accents, dots and other signs are folded on upload; paths are rewritten with them, but old copies differ.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{path}” has a name that ends in a dot or a blank.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Windows drops it silently, and the file is no longer found.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is longer than some computers can take.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Names end at about 240 letters, whole paths on Windows at 260 with their folders.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path}, named {where}, is not {expected} that players can show or play.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Players serve mp3, wav, m4a, aac and ogg sounds, and mp4, webm, mov and m4v films.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path}, named {where}, plays in the desktop reader, but the LMS doesn't serve this kind of film.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS serves mp4, webm and ogg films.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is empty (0 bytes).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was damaged on its way or never written. Readers show nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} can't be decoded.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is damaged, or not what its name says. Readers show nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is cut off: its end is missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was damaged on its way. Pictures stay half empty, sounds and films stop early or don't start.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} has its index at the end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Over the web such a film starts only when all of it has come. Save it again with “fast start”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is made with {codec}, which not every reader plays.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Browsers, and with them the LMS, surely play H.264 and AAC. Convert the film.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is a {kind} file inside.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some readers go by the name and fail.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {page} has a picture of {width} x {height} pixels; most have {usual_width} x {usual_height}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Boxes of such a page may lie beside what they mean, if the picture was made again at another size.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is very large: {width} x {height} pixels, {size}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Weak computers and telephones can't show it in good time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} has a varying bit rate.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Players jump to a wrong place in it. With karaoke the highlight runs away from the voice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} has no length: there is no sound in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what} is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service needs the publisher unless it is chosen at upload; people and lists show the title and the language.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The language is given as “{language}”, not as en, tr, de or es.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The editor and the LMS know these codes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The ZIP file is called “{archive}”, the book “{folder}”; storage takes the name of the ZIP file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The title is “{title}”, the folder “{folder}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing breaks, but people look for a book under one name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The type of the book is {type}, which readers don't know.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The editor of today drops it. It knows “not selected” and “story”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{key} has {length} letters; the service takes {limit}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service refuses the book or cuts the text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Module {number} has no name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The navigation shows an empty line, and the LMS makes up a name such as “Module 3”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} modules are called “{name}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS tells pages apart by module name and page number, and mixes them up.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The module “{name}” has no pages.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The navigation leads nowhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A page of “{module}” has no page number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS leaves it out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {page} names no picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers show an empty page.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page number {page} is used {count} times in “{module}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers find only one of them by its number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page number {page} is used in several modules.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS and the editor look pages up by their number alone and open the first one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Between pages {first} and {last} the book leaves out {missing}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages may have been forgotten.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {page} stands after page {before} in “{module}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers turn the pages in this order.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The pictures of {count} pages are numbered {shift} off the page numbers, from page {page} on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {page} shows the picture {image}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The number of a page and the name of its picture usually agree: one of them may be another page's.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {page} lies outside the book's PDF, which has {count} pages.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page numbers are those of raw/original.pdf.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {page} has {count} sections; the LMS sorts at most ten a page.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activities of this page and the next may stand in the wrong order in the LMS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} pages are numbered 100 or more; the order of the LMS still comes out right.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} pages are numbered 100 or more, the first is page {page}; the LMS sorts them among the next module.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS computes an order from module, page and section that leaves room for 99 pages a module.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {page} has nothing on it but its picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} pages have nothing on them but their picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Covers and reading pages often have not; others may have been forgotten.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Section {section} of page {page} does nothing: it has no type and nothing in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers pass it over; it can be deleted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The number of a page of “{module}” is written as {value}, which readers take as 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page numbers begin anew in every module, as the generator counted until July 2025.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A section of page {page} has the type “{type}”, which no reader knows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers leave it out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A section of page {page} has the type “{type}”; it is spelled “{right}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Types are told apart by their capitals.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A section of page {page} has the old type “{type}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} sections have the old type “{type}”, the first on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers of today no longer show it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A section of page {page} is a {type} and holds an activity too.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers show one of the two.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An activity of page {page} has no type.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers and the LMS skip it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what} of page {page} has no {missing}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It needs both to work; readers leave it out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what} on page {page} has no place: its coords are missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers don't show it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what} on page {page} has {key} = {value}, which readers take as 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>They know whole pixels only; the box moves to the corner or vanishes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what} on page {page} is {width} pixels wide and {height} high.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers and the editor take it as not there; the next save drops it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what} on page {page} begins outside the picture, at {x}, {y}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is left of or above the picture can't be seen or clicked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what} on page {page} lies outside the page's picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody can see or click it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what} on page {page} sticks out of the page's picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A part of it is cut off.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what} on page {page} lies outside the activity's picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody can see it or drop anything there: the activity can't be solved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what} on page {page} sticks out of the activity's picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what} on page {page} is only {width} x {height} pixels.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is hard to see and to hit, and mostly a slip of the mouse.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An answer on page {page} has no text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A click on it shows nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{text}” stands twice at the same place on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One of the two was left behind by an edit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{first}” and “{second}” cover each other on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One hides the other, and a click opens either.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{text}” doesn't fit into its box on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The reader cuts it or makes it too small to read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{text}” on page {page} begins or ends with a blank.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It stands askew in its box, and comparisons with it fail.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A place on page {page} still waits to be looked at.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} places still wait to be looked at, the first on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The analysis was not sure of them and nobody has saved them since.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {type} section of page {page} has no answers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{color}” on page {page} is no colour.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers draw it black or not at all. Write it as #3aa655.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The opacity {value} on page {page} is not between 0 and 1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers take it as solid or as nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A line on page {page} doesn't end in the middle of its box.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It looks torn off. The editor draws it from centre to centre.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A line on page {page} has no end in one of its boxes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A {what} button on page {page} names no file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A click does nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} has two buttons on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One of them may be meant for another file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two buttons cover each other on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One of them can't be hit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A {what} button on page {page} still lies in the corner.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The program that matched icons and files could not place it; put it where it belongs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} has no subtitles.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} films have no subtitles.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An SRT file of the same name beside a film gives it subtitles.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} has no film of the same name beside it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subtitles are found by the film's name only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path}, line {line}: {sentence}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Players stop at a subtitle they can't read, or leave it out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Players show them at the wrong time or not at all.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two subtitles want the same place at the same time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} doesn't end with a blank line.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some versions of the editor fail on such a file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The subtitles {path} go on to second {end}; the film ends at second {length}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>They may belong to another film.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path}, line {line}: {sentence} ({more} more of this kind)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A {what} button on page {page} still waits to be looked at.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An activity of page {page} has the type “{type}”, which no reader knows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers leave it out or show it as something else.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The activity on page {page} is of the type {type}, which the LMS leaves out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} activities are of the type {type}, which the LMS leaves out; the first is on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pupils have them in the desktop reader only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The activity on page {page} is of the old type {type}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} activities are of the old type {type}; the first is on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only readers of 2024 know it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {type} activity of page {page} names no picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is played on a picture: without one it stays empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {type} activity of page {page} names a picture, which this type doesn't show.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was probably of another type before. The picture only costs space.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {type} activity of page {page} has no header.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers show a general sentence for its type instead of the task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{header}” on page {page} is written “{usual}” elsewhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same task should read the same everywhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The header of an activity on page {page} has {length} letters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers have room for a sentence or two.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {type} activity of page {page} sets a font size, which this type doesn't obey.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only fillpicture and matchTheWords do.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The font size {size} of the activity on page {page} is not between 8 and 200.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody can read it, or it doesn't fit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {page} has the same {type} activity twice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One of them was probably copied and not changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {type} activity of page {page} has no answers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to do in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two places for answers begin at the same spot on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS tells places apart by their corner: both get the same answer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two places for answers cover each other on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is dropped or clicked there lands on either.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An answer on page {page} is so near the corner that the LMS takes its pixels for percents.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When all four numbers are 100 or less and the picture is wide, the page view of the LMS misplaces it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A place of the activity on page {page} has no word.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No word is right there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” belongs to a place on page {page}, but is not among the words to drag.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The place can't be filled: nobody gets all points.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” is needed {needed} times on page {page}, but is {given} times among the words.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every word can be dragged once: some places stay empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” on page {page} belongs to no place.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It stays over as a wrong word. That may be meant.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” is {given} times among the words on page {page}, but needed {needed} times.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copies stay over.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The words on page {page} stand in the order of their places.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>That gives the answers away. The editor shuffles them when it saves.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A place of the activity on page {page} has no group of words.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” belongs to a group on page {page}, but is not among the words to drag.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The group can't be filled.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” on page {page} belongs to no group.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” on page {page} belongs to several groups.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It counts as right in each of them. That may be meant.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The activity on page {page} uses {key}, a spelling only documents have; readers want {right}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers find no groups or no words.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An answer of the fillpicture activity on page {page} has no text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A click shows nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” is given as a word on page {page}, but no answer uses it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It stays over. That may be meant.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” belongs to a place on page {page}, but the words have “{meant}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” belongs to a group on page {page}, but the words have “{meant}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No answer of the {type} activity on page {page} is right.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody can get a point.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {count} answers of the activity on page {page} can't be counted in groups of {size}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last group is incomplete; the desktop reader looks for answers that aren't there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers {first} to {last} of the activity on page {page} have {right} right ones; each group should have one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One choice is made in each group: without a right one there is no point, with several one is as good as another.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{key} is {count} in the activity on page {page}; it can be -1 (free choice), 0, or 2 to 9.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers can't group the answers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every answer of the {type} activity on page {page} is right.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to choose.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS counts the markwithx activity on page {page} in groups of {lms}, not of {size}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It looks at circleCount instead of markCount, so pupils get other points there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {type} activity on page {page} sets {key}, which belongs to the other type.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The desktop reader ignores it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS counts the markwithx activity on page {page} in groups of {lms}, not as a free choice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers {first} to {last} of the activity on page {page} have no right one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” belongs to a sentence on page {page}, but is not among the words.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The sentence can't be matched.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The matchTheWords activity on page {page} has no {what}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to match.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” on page {page} belongs to no sentence.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” is {count} times among the words on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS only knows the first of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A sentence on page {page} has neither text nor picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to match the word with.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The activity on page {page} has {words} words and {sentences} sentences.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers draw one line a pair; the sides should be as long.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{key} of the activity on page {page} holds plain texts instead of objects.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers find no words in them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The word puzzle on page {page} has no words.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to find.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” on page {page} is longer than the {side} letters of the grid.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The desktop reader can't lay it out: the puzzle never ends.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” on page {page} is longer than the {side} letters of the LMS's grid.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS leaves it out silently, and nobody gets all points.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” on page {page} holds “{letters}”, which the grid may not show.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Grids are made of A to Z and digits; other signs are dropped or can't be found.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” on page {page} is contained in “{other}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Marking one of them marks letters of the other.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The words on page {page} have {letters} letters together; the grid has {cells}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The desktop reader gives up placing words after some tries.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The ordering activity on page {page} has no sentences.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to put in order.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{sentence}” on page {page} is a single word.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to put in order; each entry should be a whole sentence.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{sentence}” on page {page} is there twice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{sentence}” on page {page} is still cut with slashes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It looks like the printed task, not the right sentence.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{sentence}” on page {page} has no mark at its end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sentences end with a full stop, a question mark or the like.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The coloring activity on page {page} has answers or words, which this type doesn't use.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was probably of another type before.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The picture to colour on page {page} is no outline drawing: only {share} % of it are paper or lines.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The bucket fills areas between lines; in a photograph or a coloured picture it finds none.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” is twice among the words on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A sentence on page {page} has no word.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The area an activity shows reaches out of page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Boxes of the page and of the cropped picture no longer agree.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The picture of an activity on page {page} is not shaped like the area it is said to show.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The picture was cropped anew: karaoke highlights in it lie askew.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An activity on page {page} lies in a karaoke passage, but its area on the page is not known.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Without image_coords the highlight doesn't appear in the activity.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>audio/audio.json can't be read. {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No sound of the book has karaoke.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A sound is marked as karaoke, but the book has no audio/audio.json.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} sounds are marked as karaoke, but the book has no audio/audio.json.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>They play without highlight.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} on page {page} is marked as karaoke, but audio/audio.json doesn't know it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It plays without highlight.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>audio/audio.json knows {name}, but on page {page} it is not marked as karaoke.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The work of the alignment is not shown.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>audio/audio.json has timings for {name}, but there is no such sound.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The sound was renamed or lost; its highlight with it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The timings of {name} were made on page {made}, but page {page} plays it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The highlight appears at places of another page.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In {name} the word “{word}” {fault}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The highlight jumps or stops there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In {name} the word “{word}” lies outside the picture of page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its highlight can't be seen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The timings of {name} should be looked at: {reasons}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The alignment was not sure of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The timings of {name} fit the voice badly (score {score}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Below 0.65 the highlight is mostly out of step.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In {name} a gap has no answer to open on the page ({count} in all).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The voice says the answer, but nothing appears.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In {name} the gap for “{answer}” means an answer that is no longer at that place on page {page}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answer was moved after the alignment; align again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In {name} {count} words are shorter than 0.06 s, the first is “{word}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody can speak them so fast: they are placed wrongly.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In {name} the word “{word}” is shorter than 0.06 s.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>games.json can't be read. {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book has no games.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A game of level {level} has the type “{type}”, which readers don't know.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is dropped on load, and lost on the next save.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {type} of level {level} has no questions.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It can't be played.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A quiz question of level {level} has {count} options; there should be 3 to 5.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The editor allows no other number, and the reader has room for these.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A {type} question of level {level} has {count} right answers; there should be one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Without a right one nobody can win, with several one is as good as another.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A {type} question of level {level} offers “{text}” twice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One of the two counts as wrong, though they read the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A {type} question of level {level} has an option without text and picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers show an empty button.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A {type} question of level {level} asks nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has neither text nor picture nor sound.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A crossword clue of level {level} {fault}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The word can't be laid into the crossword.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A sentence of the {type} game in level {level} has {count} words.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It takes two to put them in order.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A memory card of level {level} has no picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The pair can't be seen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The levels are numbered {numbers}, not 1 to {count}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers open the next level by its number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The level “{title}” is called unlike every module.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Levels usually carry the names of modules.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Level {level} has no games.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The reader shows an empty level.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{first} has a name the service no longer gives; it would be {stored}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} stored files have names the service no longer gives, e.g. {first} instead of {stored}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book was uploaded before names were folded (summer of 2026). Uploading it again puts them in order.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A path names the book's folder {other}, but it is stored as {folder}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} paths name the book's folder {other}, but it is stored as {folder}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service did not rewrite them; the desktop reader looks in another book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service counts {record} activities, {typed} of them are real: it counts empty ones too.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service counts {record} activities, config.json has {typed}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The record was made from another version of the book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service calls the book “{record}”, config.json “{title}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A title edited in the administration changes the record only; readers show the other.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The stored content is version {version}, changed {updated}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The stored content is version {version}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service counts up with every change of the content.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The text “{text}” looks like a path; storage would rewrite it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On upload everything with a slash and an ending is taken for a file and its name is folded.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation><numerusform>%n place</numerusform><numerusform>%n places</numerusform></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>B</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>KB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>TB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>PB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{size}/s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation><numerusform>%n minute ago</numerusform><numerusform>%n minutes ago</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation><numerusform>%n hour ago</numerusform><numerusform>%n hours ago</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation><numerusform>%n day ago</numerusform><numerusform>%n days ago</numerusform></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation><numerusform>%n day left</numerusform><numerusform>%n days left</numerusform></translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{min} min {s} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{min} min</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{h} h {min} min</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{h} h</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Fragments</name>
    <message>
        <source>Before and after</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>GameStage</name>
    <message>
        <source>Turn all up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next game</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What games.json has of it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The game's data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This was the last game.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This game can't be played</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to check yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answer first.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Games</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation><numerusform>… and %n more.</numerusform><numerusform>… and %n more.</numerusform></translation>
    </message>
    <message>
        <source>Arrows, Space, Backspace, Enter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finished.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each question answered right. The first choice counts.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every right answer takes you one field ahead, every wrong one the rival. One point for each right answer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each pair. Two cards that differ are turned back with the next one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each sentence that is right as a whole.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each word that is right as a whole.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1–9 or arrows and Space, Enter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arrows, Space</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Letters, arrows, Tab, Enter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>this was the right one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All right!</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing right this time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers don't know this type of game and leave it out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The game has no questions.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has no options to choose from and is left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No option is marked as right: whatever is chosen is wrong.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Several options are marked as right; each of them counts.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has no words and is left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has one word only: there is nothing to put in order.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It names no picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has no answer that could be typed, and is left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Blanks and signs of the answer are left out of the grid.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its answer is too long for a grid and is left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is more of it than fits; what comes last is left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rival wins the race.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You win the race!</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The race is drawn.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Question {number}: {sentence}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Level {number}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>GamesPlace</name>
    <message>
        <source>Reading the games …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This book has no {file}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {file} of this book has no games.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Game {number} of {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book has no file {path}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sound and film can't be played on this computer: {reason}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>GapPlayer</name>
    <message>
        <source>Words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write into a gap, or Space takes a word and puts it down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gap {number} of {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” taken: choose a gap.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Grid of letters</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>HealthModel</name>
    <message>
        <source>Book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files that nothing in the book refers to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>changed since</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{book}, {publisher}, {errors} errors, {warnings} warnings, checked {checked}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>HealthPlace</name>
    <message>
        <source>Sign in first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is being checked just now.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln book(s) checked.</source>
        <translation><numerusform>%Ln book checked.</numerusform><numerusform>%Ln books checked.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s) checked, the others have not changed since.</source>
        <translation><numerusform>%Ln book checked, the others have not changed since.</numerusform><numerusform>%Ln books checked, the others have not changed since.</numerusform></translation>
    </message>
    <message>
        <source>No book has changed since it was checked last.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln could not be checked.</source>
        <translation><numerusform>%Ln could not be checked.</numerusform><numerusform>%Ln could not be checked.</numerusform></translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export the health board</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unused (MB)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size (MB)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Health of the library</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>changed since</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>HealthView</name>
    <message>
        <source>Health</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How to check</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Measure pictures too (boxes outside a page; slower)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check all again, changed or not</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Health of the books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Progress of the check</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open its check</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page to print (HTML)…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data (JSON)…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No book fits these filters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With errors</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With warnings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With unused files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not up to date</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are none.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation><numerusform>%Ln book</numerusform><numerusform>%Ln books</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation><numerusform>%Ln error</numerusform><numerusform>%Ln errors</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation><numerusform>%Ln warning</numerusform><numerusform>%Ln warnings</numerusform></translation>
    </message>
    <message>
        <source>{size} unused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the books first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was never checked.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation><numerusform>%Ln file</numerusform><numerusform>%Ln files</numerusform></translation>
    </message>
    <message>
        <source>Reading the results of earlier checks…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Upload the first book; here you see at a glance what is wrong with which.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in first: the board shows the books of your server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No books to check</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Checking {done} of %Ln book(s)</source>
        <translation><numerusform>Checking {done} of %Ln book</numerusform><numerusform>Checking {done} of %Ln books</numerusform></translation>
    </message>
</context>
<context>
    <name>HitsList</name>
    <message>
        <source>Hits</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>page {number}</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln more in this book</source>
        <translation><numerusform>%Ln more in this book</numerusform><numerusform>%Ln more in this book</numerusform></translation>
    </message>
</context>
<context>
    <name>IgnoreDialog</name>
    <message>
        <source>Ignore</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ignore “{title}”?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Why is it all right?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The reason goes into reports</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every finding of this kind in this book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is kept on this computer only; the book is not changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give a reason first.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ItemsDialog</name>
    <message>
        <source>Filter files</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation>
    </message>
    <message>
        <source>Files of this transfer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>made by macOS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>made by Windows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>belongs to version control</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>backup copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>temporary file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>working file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>answer key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>settings of the application</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>licence file of the reader</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>made by the service itself</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>outside of the book's folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its name can't be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not a regular file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>can't be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a link that leads nowhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a link that leads out of the folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a link to another folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>an unsafe name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>encrypted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>packed in a strange way</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>unpacks to too much</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Lens</name>
    <message>
        <source>Magnified</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} can't be shown: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LetterGrid</name>
    <message>
        <source>row {row}, column {column}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>word begun</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Grid of letters</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LibraryHome</name>
    <message>
        <source>All books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How books are shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Covers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the library…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No book has “{text}” in its title, name or publisher.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No book fits these filters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drop a folder or a ZIP archive anywhere on the window to upload the first book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No books yet</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation><numerusform>%Ln book</numerusform><numerusform>%Ln books</numerusform></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{word}: {value}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>archived</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>book</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>{name}, publisher, %Ln book(s)</source>
        <translation><numerusform>{name}, publisher, %Ln book</numerusform><numerusform>{name}, publisher, %Ln books</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{name}, folder, %Ln file(s)</source>
        <translation><numerusform>{name}, folder, %Ln file</numerusform><numerusform>{name}, folder, %Ln files</numerusform></translation>
    </message>
    <message>
        <source>{name}, file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{title}. {sentence} Press Enter to try again.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LibraryPlace</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Link copied. Anyone can open it until {time}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A copy of “{name}” is being kept first.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln file(s), {size}.</source>
        <translation><numerusform>%Ln file, {size}.</numerusform><numerusform>%Ln files, {size}.</numerusform></translation>
    </message>
    <message>
        <source>{size} of files.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All its files go with it.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln book(s) that belong to it go too: {names}.</source>
        <translation><numerusform>%Ln book that belongs to it goes too: {names}.</numerusform><numerusform>%Ln books that belong to it go too: {names}.</numerusform></translation>
    </message>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service has no trash: nothing can bring the book back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep a checked copy on this computer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move “{name}” to the trash?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It can be restored from the trash for some days.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{name}” was deleted for good.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{name}” is in the trash.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo brings back older files of that name as well: the trash holds both under one key.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LibraryTree</name>
    <message>
        <source>Filter library</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open local book…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No publisher or book has that in its name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No books yet. Drop a folder or a ZIP archive here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Upload new version…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Upload a book…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy ID</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy download link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LmsPanel</name>
    <message>
        <source>In the LMS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not in the LMS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LMS differs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LMS ok</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For this play the LMS would count {points} of {count} · {percent}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another score</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LoadingState</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Log – DCS Browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter the log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Refresh</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>About DCS Browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All books</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MemoryBoard</name>
    <message>
        <source>Card {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>face down</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation><numerusform>%n turn</numerusform><numerusform>%n turns</numerusform></translation>
    </message>
</context>
<context>
    <name>MendDialog</name>
    <message>
        <source>Mend</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n place(s) can be mended</source>
        <translation><numerusform>%n place can be mended</numerusform><numerusform>%n places can be mended</numerusform></translation>
    </message>
    <message>
        <source>Only the texts below change in {files}; everything else stays byte for byte. The old file is kept beside it as a .bak copy.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mends</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lines before and after</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Mend %n place(s)</source>
        <translation><numerusform>Mend %n place</numerusform><numerusform>Mend %n places</numerusform></translation>
    </message>
    <message>
        <source>Tick something first.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Mends</name>
    <message>
        <source>byte order mark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>letter case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>video folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>book's folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>blanks</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MendsModel</name>
    <message>
        <source>Line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MetadataForm</name>
    <message>
        <source>Title</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none; choose or type one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stored as</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replace its files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make a new book named</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name of the new book</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Noticing</name>
    <message>
        <source>Passed over while reading</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Offline</name>
    <message numerus="yes">
        <source>Offline copy: %n file(s) behind</source>
        <translation><numerusform>Offline copy: %n file behind</numerusform><numerusform>Offline copy: %n files behind</numerusform></translation>
    </message>
    <message>
        <source>Offline copy: {done} of {total} files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline copy: not complete</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline copy: current</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline copy: no longer on the service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline copy: from {when}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its files are being fetched; it opens without a network when all are here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some of its files are not on this computer. They are fetched when the service is back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service had exactly these files at {when}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service has other files by now. The copy is of {when}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The copy is of {when}; whether the service has other files by now is not known.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service has no such book any more. The copy is of {when}.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>OfflineBanner</name>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline: shown from the copy of {date}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed out: only the books kept on this computer are shown.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline: only the books kept on this computer are shown.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>OfflineModel</name>
    <message>
        <source>Book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>OfflinePlace</name>
    <message>
        <source>Books kept offline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Update now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n book(s)</source>
        <translation><numerusform>%n book</numerusform><numerusform>%n books</numerusform></translation>
    </message>
    <message>
        <source>Choose “Keep offline” in the menu of a book: it then opens without a network.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No book is kept offline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a book first.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>OrderLine</name>
    <message>
        <source>word {number} of sentence {sentence}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>OrderPlayer</name>
    <message>
        <source>Space takes a word, arrows move it, Space puts it down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” taken: arrows move it, Space puts it down.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place {number} of {count}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Differences</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back to the plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bring the old book back…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{title} is published, with differences</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service has the new book, but not everything is as it was sent:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{title} is published</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>All %n file(s), {size}, are stored as they were sent.</source>
        <translation><numerusform>%n file, {size}, is stored as it was sent.</numerusform><numerusform>All %n files, {size}, are stored as they were sent.</numerusform></translation>
    </message>
    <message>
        <source>Every file is stored as it was sent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service is being asked what it has. Nothing is sent meanwhile.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{title} was not sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You cancelled it. Nothing was changed on the service.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>OutlineTree</name>
    <message>
        <source>Outline of the book</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>OverviewPlace</name>
    <message>
        <source>Cover</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is on the pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not on a service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name in storage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{files} · {size}</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation>
    </message>
    <message>
        <source>No cover</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The cover can't be shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>This page names no picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book has no file {path}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} can't be shown: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PagePlay</name>
    <message>
        <source>Beginning of line {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Magnifier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>End {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Free text {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gap {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Option {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shape {number}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PageTools</name>
    <message>
        <source>Show answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fit the page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers and shapes on the page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activities and their buttons</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sounds and spoken words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Films and magnifiers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fit the page (0). Larger and smaller: + and −, or Ctrl and the wheel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Larger (+)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no picture to zoom.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hide answers</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PagesPlace</name>
    <message>
        <source>Play this page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Play this activity (Enter)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show in config.json</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the book …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This book's config.json names no pages.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Module {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Click an activity on the page first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {number} of {count} · {sections}</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation><numerusform>%n section</numerusform><numerusform>%n sections</numerusform></translation>
    </message>
    <message>
        <source>Only look at the page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The value was copied.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The path was copied.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PairPlayer</name>
    <message>
        <source>Space begins and ends a line, arrows move, Delete removes it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} can't be shown.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>joined to {word}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” chosen: choose the other end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” joined.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PatternsDialog</name>
    <message>
        <source>Files that stay, files that go</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For every book that is sent to {server} from now on. One pattern a line: *.psd for names, old/ for folders, audio/draft* for paths.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Never send</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Patterns of files that stay here, one a line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send all the same</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Patterns of files that go, one a line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Backup copies, caches, answer keys and files of the operating system stay here unless a pattern takes them in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the patterns</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PdfBox</name>
    <message>
        <source>Page of the PDF</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is the first page.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is the last page.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PictureBoard</name>
    <message>
        <source>This activity names no picture.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PictureBox</name>
    <message>
        <source>Picture {path}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PicturePair</name>
    <message>
        <source>Both pictures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left and right move the border; space turns the picture</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>Slider</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Blink</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How the pictures are compared</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Blink by itself</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop blinking</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>left: before, right: after</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>What happens to each file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find a file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send it although its content has errors</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose files by pattern…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No listed file has that in its path.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Nothing changes: all %n file(s) are the same</source>
        <translation><numerusform>Nothing changes: %n file is the same</numerusform><numerusform>Nothing changes: all %n files are the same</numerusform></translation>
    </message>
    <message>
        <source>Replacing would send the same files again and store them anew.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>All %n file(s) have the same size</source>
        <translation><numerusform>%n file has the same size</numerusform><numerusform>All %n files have the same size</numerusform></translation>
    </message>
    <message>
        <source>This service does not say more about them, so that changes of the same length can't be seen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>files to send</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>activities</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation><numerusform>%n error</numerusform><numerusform>%n errors</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation><numerusform>%n warning</numerusform><numerusform>%n warnings</numerusform></translation>
    </message>
    <message>
        <source>No findings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send it all the same</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>{what}: %n file(s)</source>
        <translation><numerusform>{what}: %n file</numerusform><numerusform>{what}: %n files</numerusform></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Play</name>
    <message>
        <source>Tab, Space, arrows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>this was the right one</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PlayBar</name>
    <message>
        <source>Check</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Colour {number}: {colour}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing on this page is right or wrong.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hide answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing on this page can be played.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{points} of {of} · {percent}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For practice: readers open these answers without judging them. Capitals don't count.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PlayStage</name>
    <message>
        <source>Playing: {title}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book has no such picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This picture can't be shown.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undone.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Save</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download what is selected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open in another program</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation><numerusform>%Ln file</numerusform><numerusform>%Ln files</numerusform></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation><numerusform>%Ln folder</numerusform><numerusform>%Ln folders</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation><numerusform>%Ln selected</numerusform><numerusform>%Ln selected</numerusform></translation>
    </message>
    <message>
        <source>ETag</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Modified</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The libraries for sound and film are missing on this computer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The library for PDF is missing on this computer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This PDF can't be shown: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{size}: shown on demand.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy a link to this file that works for a while</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It can't be played: {reason}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>waiting for its turn</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>for {time}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PromptView</name>
    <message>
        <source>Listen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PuzzlePlayer</name>
    <message>
        <source>Words</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n word(s) don't fit into the grid.</source>
        <translation><numerusform>%n word doesn't fit into the grid.</numerusform><numerusform>%n words don't fit into the grid.</numerusform></translation>
    </message>
    <message>
        <source>Arrows move, Space begins and ends a word</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to find</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No word of the list lies there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{word}” found.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Type “{text}” to go on:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Type the text above first.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Every answer right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Impossible group size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Group without one right answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers don't make groups</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No right answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Count of the other type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture to colour is no outline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers in a colouring picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word pool in answer order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word without a place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word too often in the pool</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place without a word</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zone word not in the pool</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word too seldom in the pool</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answer without text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word without an answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word without a group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Key only documents know</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place without a group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Group word not in the pool</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word in several groups</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Old activity type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LMS groups otherwise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word twice to match</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing to match</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Empty sentence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Texts instead of objects</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sides of different length</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word without a sentence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sentence word not in the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Needless picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity without answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity without a picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity without a type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left out by the LMS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sentence without an end mark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No sentences to order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sentence of one word</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Slashes left in a sentence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sentence twice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word inside another</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Letters the grid may not show</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word too long for the LMS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Puzzle without words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word longer than the grid</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too many letters for the grid</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Same activity twice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unknown activity type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Varying bit rate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unknown book type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check not finished</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Byte order mark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Key written twice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No config.json</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Modules at the wrong place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No book in config.json</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>config.json can't be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not UTF-8</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Several books in one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>JSON out of shape</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value of a wrong type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cover missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture unlike its area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Area unknown to karaoke</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Area outside the page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other letter case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Missing file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Renamed by storage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Blank at an end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers cover each other</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text too long for its box</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Same answer twice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Font size without effect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Font size out of range</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Crossword answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Level without games</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Empty option</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Empty question</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too few words to order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Level numbers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Level title unlike the modules</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Memory card without a picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Game without questions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>games.json can't be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not just one right answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of options</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Same option twice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unknown game type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Header spelled differently</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Header empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Long header</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Very large picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No part of the book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gap without an answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answer moved since the timing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No timings for a sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No karaoke file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Timings without a mark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Timings without a sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>audio.json can't be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word outside the page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Timings of another page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Timings to be looked at</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Timings fit badly</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Words too short</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Times out of order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line beside its box</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Buttons cover each other</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Codec not every reader plays</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Content unlike its name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File cut off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Desktop reader only</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Empty file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wrong kind of file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Button without a file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Button left in the corner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two buttons for one file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Damaged file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>video or videos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wrong folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Empty description</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language code</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Title and folder differ</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Description too long</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Module without a name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Module without pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Modules of the same name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Names differ only by case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two files, one stored name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Very long name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Renamed on upload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name ends in a dot or blank</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page outside the PDF</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages without contents</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gap in the page numbers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page number of 100 or more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture of another number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ten or more sections</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page without a picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page without a number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number in several modules</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page of another size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages out of order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page number used twice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Path of one computer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Backslashes in a path</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Placeholder left in a path</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Path without its prefix</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other folder in paths</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Path leads out of the book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Path written as an address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answer key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>PDF missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other files beside the PDF</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size of the PDF</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Box without a place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Box begins outside</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Box without a size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Box with odd numbers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Box outside the page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Box over the edge</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Very small box</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Still to be looked at</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Half of a pair</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Old section type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Section without effect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Section and activity in one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Type in wrong letter case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unknown section type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No colour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shape without answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Opacity out of range</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File too large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Book too large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size of the book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activities counted otherwise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Old stored names</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paths of another book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Titles differ</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stored version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subtitles beyond the film</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No blank line at the end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subtitles without a film</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subtitles out of order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subtitles overlap</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subtitles can't be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text looks like a path</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Index at the end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Films without subtitles</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Box outside the picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Box over the picture's edge</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pixels taken for percents</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers at the same spot</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files of the book</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message>
        <source>Score</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{points} of {of}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How it counts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity before (Page up)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity after (Page down)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How readers judge it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activities of the book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answers are shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not judged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No reader gives points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{points} of {count} · {percent}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Partly right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing right yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{word} · practice only</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Score: {figures}, {word}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%Ln more in this book</source>
        <translation><numerusform>%Ln more in this book</numerusform><numerusform>%Ln more in this book</numerusform></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Header</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Game</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subtitle</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SearchPlace</name>
    <message>
        <source>“{text}” in texts: {counts}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No text of any book has “{text}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in to open it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This book is gone.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln book(s) could not be read.</source>
        <translation><numerusform>%Ln book could not be read.</numerusform><numerusform>%Ln books could not be read.</numerusform></translation>
    </message>
    <message>
        <source>This service hands out no files: only titles and file names are searched.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The index is not complete</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SearchStrip</name>
    <message>
        <source>Show hits in texts</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refresh index</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{text}” in all books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was found</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation><numerusform>%Ln hit</numerusform><numerusform>%Ln hits</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation><numerusform>%Ln book</numerusform><numerusform>%Ln books</numerusform></translation>
    </message>
    <message>
        <source>The best {hits} in {books}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{hits} in {books}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too many words begin like these. Type some more letters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not every book has been read yet. What is found shows up here as it comes in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try fewer words, or only their beginnings. All words must stand in one text; without quotes their order does not matter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search in all books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Type in the box above. Titles, headers, answers, words, sentences, games, subtitles and file names are searched. Beginnings of words are enough, accents and case make no difference (isik finds IŞIK), and words in quotes stand together.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find any text of any book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in first: the books of your server are read once, then any text is found at once.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read the texts of books that changed</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>reading {done} of %Ln book(s)…</source>
        <translation><numerusform>reading {done} of %Ln book…</numerusform><numerusform>reading {done} of %Ln books…</numerusform></translation>
    </message>
    <message>
        <source>Index is up to date</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Index is {age} old</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Takes effect when the program starts again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files at once</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More is faster with many small files, fewer is kinder to a slow line.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Speed limit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For all transfers together.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Empty: the system's folder for downloads.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where downloads go</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>By level</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Order of the games</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Games</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation><numerusform>%n question</numerusform><numerusform>%n questions</numerusform></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Looking who is there…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Laying out the sample library…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in – DCS Browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>DCS Browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remember me in the system keyring</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>storage.example.org</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name or forget this server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What you call it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name of the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Forget this server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Certificate file to trust (PEM)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Certificate file to trust</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try it with the sample library</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{reason} You stay signed in until you quit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} is reached without encryption. Others on the network could read your password.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in without encryption</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fill in {what} first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fill in the server first.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SoundDock</name>
    <message>
        <source>Player</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open in another program</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close the player</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book has no file {path}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The libraries for sound and film are missing on this computer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The subtitles can't be read: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} can't be played: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No program on this computer opens {path}.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Source of config.json</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SpotReport</name>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StageHead</name>
    <message>
        <source>Back to the page (Esc)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In the LMS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hide answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hide the answers first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Degraded</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Can't be reached</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Check</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Step {number} of {all}: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All steps are done</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Download</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More for this book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{tab} (Ctrl+{number})</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TextBox</name>
    <message>
        <source>Text of the file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only the beginning is shown.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search all books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Upload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account and settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is where you began</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing ahead</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{email} on {server}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing can bring the book back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Track</name>
    <message>
        <source>You</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rival</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You are on field {mine}, the rival on {rival}, of {fields}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TransferDeeds</name>
    <message>
        <source>Decide about files that exist…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move to the front</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move to the end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show files…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop waiting for the service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retry what is missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask the service again</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TransferItems</name>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>outcome unknown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>waits for your decision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TransferList</name>
    <message>
        <source>Transfers</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>done, with differences</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>outcome unknown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>needs your decision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>waiting for the network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting for the network: {why}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in {folder}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to {folder}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>verified: every file is stored as it was sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to {place}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>reading the files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>packing the book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>keeping a safety copy of the live book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the service is unpacking</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>checking what is stored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>asking what it has…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{done} of {files} files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>waits for you</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>done {time}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>all paused</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n file(s) wait for your decision</source>
        <translation><numerusform>%n file waits for your decision</numerusform><numerusform>%n files wait for your decision</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation><numerusform>%n finished</numerusform><numerusform>%n finished</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation><numerusform>%n running</numerusform><numerusform>%n running</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation><numerusform>%n waiting</numerusform><numerusform>%n waiting</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation><numerusform>%n needs you</numerusform><numerusform>%n need you</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) failed</source>
        <translation><numerusform>%n file failed</numerusform><numerusform>%n files failed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation>
    </message>
    <message>
        <source>nothing is moving</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TransfersBar</name>
    <message>
        <source>Find a transfer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Which transfers are shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pause all transfers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All transfers…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How fast all transfers together may be</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retry all that failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove finished from the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Speed limit: {limit}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Small files at once with {host}: {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Small files at once: {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resume all transfers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to pause.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing has failed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing has finished yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{state}: {number}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TransfersDrawer</name>
    <message>
        <source>Transfers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Progress of the first transfer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show transfers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Downloads and uploads appear here. Drop folders on the window to upload.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No transfer fits what is looked for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>%n more</numerusform><numerusform>%n more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation><numerusform>%n needs you</numerusform><numerusform>%n need you</numerusform></translation>
    </message>
    <message>
        <source>Hide transfers</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TransfersPresenter</name>
    <message numerus="yes">
        <source>{title}: %n file(s) are there already.</source>
        <translation><numerusform>{title}: %n file is there already.</numerusform><numerusform>{title}: %n files are there already.</numerusform></translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{title} is published.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{title} is downloaded.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{folder} can't be opened.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book is stored, but not exactly as it was sent.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <source>What</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kept until</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a live book has this name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>may be deleted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what}, {publisher}, {files} files, {size}, deleted {deleted}, kept: {kept}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TrashPlace</name>
    <message>
        <source>“{name}” is back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deleted early by hand</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>“{name}” was deleted for good: %Ln file(s).</source>
        <translation><numerusform>“{name}” was deleted for good: %Ln file.</numerusform><numerusform>“{name}” was deleted for good: %Ln files.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), {size}. Nothing can bring them back.</source>
        <translation><numerusform>%Ln file, {size}. Nothing can bring it back.</numerusform><numerusform>%Ln files, {size}. Nothing can bring them back.</numerusform></translation>
    </message>
    <message>
        <source>Restore “{name}”?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service keeps the files of a deleted book and those that were replaced in it before under one name. All of them come back: files that the last version no longer had may be there again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the copy of “{name}” from this computer?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The copy of “{name}” was removed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service would keep them until {day}; this deletes them now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service would still keep them for a while; this deletes them now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TrashView</name>
    <message>
        <source>Trash</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete for good…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service deletes for good, and nothing comes here. Before a book is deleted, a checked copy of it can be kept on this computer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Books that are deleted stay here for some days and can be restored.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The trash is empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the trash…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service has no trash</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation><numerusform>%Ln entry</numerusform><numerusform>%Ln entries</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>kept %Ln day(s)</source>
        <translation><numerusform>kept %Ln day</numerusform><numerusform>kept %Ln days</numerusform></translation>
    </message>
    <message>
        <source>Select an entry first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A live book has this name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 of {count} selected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} can't be restored while a live book has its name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service would put the old files over the live ones first and only then refuse. Deleting the entry for good would take the live book's record along. Delete or rename the live book first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Library</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>Previous page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two pages side by side</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Type a page number and press Enter (Ctrl+G)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no page {number}.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Upload</name>
    <message>
        <source>sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{reason}; removed from the service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what}: taken in by you</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what}: taken in by your pattern {pattern}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>left out by you</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>left out by your pattern {pattern}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>left out by you: removed from the service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>gets the name of {twin}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>spelled almost like {twin}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stored as</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} in the way</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} added</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} removed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} left out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} the same</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>page {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Upload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading and checking {news}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sending {title}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stored as {place}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Upload {title}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading and checking the book…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From {source} to {server}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From {source} to {publisher} on {server}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replace live book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is sent and nothing changes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The book itself says which version it is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comparing with the live book…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replaces {count} objects, {size}; {changed} changed, {removed} removed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The present book stays as it is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A deleted book has this name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take its name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As long as the new book lives the deleted one can't be restored. To have it back, restore it first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The deleted book can still be restored.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{publisher} has a book of this name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service keeps one book of a name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} files without a record lie at its place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replace these files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An upload that broke off or a removed record left them there; no book uses them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>They stay where they are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service has version {version} of this book already</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replace this version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Or type another version above.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service has this book already</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replace its files</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n stored file(s) give way to the new ones.</source>
        <translation><numerusform>%n stored file gives way to the new ones.</numerusform><numerusform>%n stored files give way to the new ones.</numerusform></translation>
    </message>
    <message>
        <source>{publisher} has a book of this name too. Both stay; look whether the publisher is right.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A safety copy of the live book is kept and checked first. One click brings it back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service moves the old version to its trash.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This service deletes the old files first and hands none out, so no safety copy can be kept.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sends {size}, about {time}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sends {size}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Closing this window does not stop it; the transfers show it too.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop sending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The live book stays as it is while nothing has been unpacked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>removed: not in the new book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the same size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>rewritten by the service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wait until the book has been checked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something went wrong; see above.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The errors above must be corrected first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say which publisher it belongs to.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give it a name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its content has errors. Correct them, or agree below to send it all the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A version is written like 1.0.0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is already a book of that name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is on its way.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publish {title} with its findings?</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>The service gets the %n file(s) it had before this upload.</source>
        <translation><numerusform>The service gets the %n file it had before this upload.</numerusform><numerusform>The service gets the %n files it had before this upload.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stay here.</source>
        <translation><numerusform>%n file stays here.</numerusform><numerusform>%n files stay here.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Publish %n book(s) with their findings?</source>
        <translation><numerusform>Publish %n book with its findings?</numerusform><numerusform>Publish %n books with their findings?</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation><numerusform>%n error</numerusform><numerusform>%n errors</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation><numerusform>%n warning</numerusform><numerusform>%n warnings</numerusform></translation>
    </message>
    <message>
        <source>The check found {findings}. Readers may meet them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The old book stands as it was.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing of the new book is in the library.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read and check the files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep a safety copy of the live book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pack the archive</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service unpacks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check every stored file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bring the old {title} back?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the ZIP</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The ZIP is being made.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>UploadDialog</name>
    <message>
        <source>Upload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Books to upload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More books: folders or ZIP archives</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A folder…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ZIP archives…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only make the ZIP…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is sent and nothing changes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publish all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drop or paste folders and ZIPs of books here, or a folder that holds several books.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What shall be uploaded?</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Publish %n book(s)</source>
        <translation><numerusform>Publish %n book</numerusform><numerusform>Publish %n books</numerusform></translation>
    </message>
</context>
<context>
    <name>UploadPresenter</name>
    <message>
        <source>Folder of a book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ZIPs of books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>This is the sample library, on this computer only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in to your server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The sample library needs the extra “demo” of this program (FastAPI and others).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drawing the sample library. This takes some seconds, once.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the sample library</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave while transfers run?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>They stop now, lose nothing, and go on when the program is started again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Trash</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All books</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Config</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Upload new version…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep offline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline: the service can't be reached now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the offline copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{name}” is being fetched to be kept offline.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{name}” opens without a network now ({size}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the offline copy of “{name}”?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The service can't be reached now: the book can't be seen until it is back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The offline copy is removed: {size} are free.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in to {server} to open this book.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This book is on this computer already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download “{name}” to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to download: “{name}” has no files.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a book of this computer: its config.json, or its ZIP</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Books (config.json *.zip)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Games</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Link copied: {link}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in first: a link leads to a server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This book lies on this computer only: no link can lead to it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Links lead to books; open one first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The link names a page or an activity that this book no longer has.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy as report</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The report was copied: paste it into a mail or a chat.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers to show</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not judged: a click shows the answer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers to circle</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not judged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The page view of the LMS leaves these circles out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Circles with extras</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Coloured shapes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lines between pairs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sound (old type)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Free writing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Multiple choice (old type)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Magnifier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Page buttons</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unknown section</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers don't know this type.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Empty section</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing to show.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drag words to places</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each place whose word is exactly the right one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Imported. Places with the same corner share one answer there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drag words to groups</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each place whose word belongs to its group.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers on a picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS leaves it out of an import, and may misplace small boxes near the corner of the picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Circle the right one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each group of options with the right one chosen; with free choice, right minus wrong choices.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Imported, counted in the same groups.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mark with an X</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each group of options with the right one marked; with free choice, right minus wrong marks.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Imported, but the LMS groups by circleCount instead of markCount: other groups than two are counted wrongly.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Match words and sentences</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each sentence that is joined to its word.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Imported. Of words written twice, the LMS only knows the first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find the words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each word that is found.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Imported. A word that doesn't fit into the grid is silently left out there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Colouring</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS doesn't know this type: it is left out of an import.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put words in order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each sentence in the right order.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fill the gaps</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One point for each gap with the right word; capitals don't matter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS can't import it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Right or wrong (old type)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only readers of 2024 know it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unknown activity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity without a type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers skip it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS skips it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quiz</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Order the words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the right one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Build the sentence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Crossword</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Race</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unknown game</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readers drop games of this type.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Games</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Karaoke</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not in the LMS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other groups</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pixels taken for percent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shared answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Words written twice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left out in the LMS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Can't be solved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Without a place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Capitals</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS doesn't import this type: students of the LMS never see this activity.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The LMS counts marks by circleCount, so it makes questions of {lms} options here; the desktop reader makes questions of {desktop}. The scores differ.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Here any number may be marked; the LMS reads circleCount and makes questions of {lms} options, one mark each.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Areas so near the top left corner that the LMS viewer takes their pixels for percent and puts them elsewhere: {count}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers without an area on the picture, which readers don't show: {count}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} places have the same corner as another one: in the LMS they share one answer, the last one given.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The desktop reader and homework compare exactly; the LMS viewer forgives capitals and blanks.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When homework is reviewed, the LMS shows only the first word of each group.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{words}: written more than once among the words; the LMS only knows the first, so lines to the others count as wrong there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LMS homework shows no pictures beside the words, only those beside the sentences.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{words}: longer than the grid of {side} letters that LMS homework makes; silently left out there, and 100 % can't be reached.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{words}: longer than {side} letters. The desktop reader can't place that.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no headerText: the LMS makes a title from the type.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{words}: wanted by a place or a gap, but not among the words. Nobody can solve that.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No option is marked as right: nobody can score here.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>WordsBoard</name>
    <message>
        <source>Click the words in their order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in the line, place {number}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>_Failed</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>_Missing</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
