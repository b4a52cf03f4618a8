using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

/// <summary>A dozen small articles, and a matcher of them.</summary>
internal static class SomeArticles
{
    public static IReadOnlyList<Article> All { get; } =
    [
        Article("show-my-screen", "meet", "Show my screen or slides", "how do i share my screen|nobody can see my slides|present a powerpoint in a meeting|show a document while we talk|they want to see what i see|where is the share button|put my slides up|sharing is greyed out"),
        Article("people-cant-hear-me", "meet", "People can't hear me", "nobody can hear me|my microphone does not work|mic is not picking up|i am on mute and cannot unmute|they say i have no sound|my voice is very quiet in meetings|headset mic not working|no sound from me"),
        Article("record-a-meeting", "meet", "Record a meeting", "how do i record the meeting|where has the recording gone|can i tape our meeting|i missed it can i watch it back|start recording|who can see the recording|record a training session|turn off recording"),
        Article("forgotten-password", "get-in", "I've forgotten my password", "i forgot my password|reset my password|my password does not work|it says my password is wrong|new password please|cannot remember what my password is|password reset|change a forgotten password"),
        Article("locked-out", "get-in", "I'm locked out", "i am locked out|my account is locked|too many tries|it will not let me in any more|account blocked|unlock my account|how long am i locked out for|blocked after wrong tries"),
        Article("print-at-any-site", "away", "Print at any site", "my printer is broken|how do i print at the other office|where is the printing|print from my laptop|nothing comes out of the printer|printing is stuck in the queue|release my printing with my badge|print on both sides"),
        Article("email-on-my-phone", "work-phone", "Get my work email on my phone", "emails on my phone|put outlook on my mobile|how do i read work mail on my phone|set up email on my iphone|email app for android|my phone shows no work email|get my emails when i am out|add my work account to my phone"),
        Article("lost-phone", "safe", "I've lost my phone", "i have lost my phone|my phone was stolen|someone nicked my work mobile|left my phone on the bus|my laptop has been stolen|lost my work tablet|i cannot find my phone anywhere|my bag was taken with my phone in it") with { Urgent = true },
        Article("set-up-work-phone", "work-phone", "Set up my new work phone", "set up my new work phone|i have been given an iphone|first time turning on my work mobile|new phone what do i do|company portal on my new phone|phone set up steps|how do i start with my new mobile|my new phone asks for a code"),
        Article("odd-email", "safe", "I got an odd email", "is this email real|dodgy email|i clicked a link in an email|email asking for my bank details|how do i report a scam|phishing email|strange message from my boss asking for vouchers|i opened an attachment that i should not have") with { Urgent = true },
        Article("book-a-room", "plan", "Book a room or desk", "book a meeting room|is there a free desk|reserve a room for tomorrow|hot desk today|cancel my room booking|find a quiet room|who has booked the board room|book a space for interviews"),
        Article("swap-a-shift", "plan", "Swap a shift", "swap my shift with someone|can someone cover my late|change my rota|i need to give away a shift|offer my night shift|trade days with a colleague|request time off|ask for annual leave"),
    ];

    private static readonly Lazy<Matcher> Built = new(() => Knowledge.Matching.Matcher.Build(All));

    public static Matcher Matcher => Built.Value;

    public static Article Article(string id, string category, string title, string phrasings) => new()
    {
        Id = id,
        Title = new Passage(title, 1),
        Benefit = new Passage("It saves you time.", 2),
        Category = new Passage(category, 3),
        Phrasings = [.. phrasings.Split('|').Select((text, i) => new Passage(text, i + 4))],
        Devices = [new DeviceSteps(Device.Any, [new Step(new Passage("Ring the service desk about it.", 20))], 19)],
    };
}
