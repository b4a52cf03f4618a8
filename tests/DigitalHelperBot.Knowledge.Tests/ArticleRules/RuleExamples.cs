namespace DigitalHelperBot.Knowledge.Tests.ArticleRules;

/// <summary>For each rule a change of the sample that keeps it, often only just, and one that breaks it.</summary>
internal static class RuleExamples
{
    private const string Title = "title: Show my screen or slides";
    private const string Benefit = "benefit: Everyone sees what you see, so you do not have to describe it.";
    private const string Choose = "2. Choose the window that people need to see.";
    private const string Note = "- Close anything private before you share.";
    private const string Ring = "Ring the service desk on {{service_desk_phone}}.";
    private const string Alt = "![A meeting window with the Share button ringed]";

    public static readonly IReadOnlyList<RuleExample> All =
    [
        new("R1", Note, "- Close " + Words(24) + ".", "- Close " + Words(25) + "."),
        new("R1-warn", Note, "- Close " + Words(19) + ".", "- Close " + Words(20) + "."),
        new("R2", Note, "- Close " + Words(19) + ".", string.Join('\n', Enumerable.Repeat("- Close " + Words(24) + ".", 6))),
        new("R3", Note, "- Close it. Look at it. Go.", "- Close it. Look at it. Go. Stop."),
        new("R4", Note, "- Close all your private documents before you share.", string.Join('\n', Enumerable.Repeat("- Organisational documentation necessitates considerable confidentiality and discretionary accountability.", 6))),
        new("R4-warn", Note, "- Close all your private documents before you share.", string.Join('\n', Enumerable.Repeat("- Remember that anything you are sharing could be private or upsetting, and consider the residents.", 3))),
        new("R6", Note, "- Use the laptop to buy more.", "- Utilise it to purchase additional."),
        new("R7", Note, "- Read the joint needs plan (JNP) from your GP. The JNP helps.", "- Read the JNP first."),
        new("R8", Note, "- Use the work connection (VPN) first.", "- Use the VPN, which is the work connection."),
        new("R9", Note, "- Copy it to OneDrive.", "- Drive it forward."),
        new("R10", Note, "- It takes two minutes.", "- It is quick."),
        new("V1", Note, "- You can close it.", "- Users can close it."),
        new("V1-you", Benefit, "benefit: Your slides reach everyone.", "benefit: Slides reach everyone."),
        new("V2", Note, "- If you are interested, ask.", "- The file is sent by the desk."),
        new("V2-many", Note, "- The file is sent. It is then opened.", "- The file is sent. It is opened. It was read. It is copied."),
        new("V3", Choose, "2. On the next page, choose the window.", "2. The window is there."),
        new("V4", Note, "- You cannot see it. Ring the desk.", "- You cannot see it. It is private."),
        new("V5", Note, "- Do not share it.", "- Don't share it."),
        new("V6", Note, "- They have closed it.", "- They've closed it."),
        new("V7", Note, "- That did not work. Try again.", "- That was invalid."),
        new("V8", Note, "- Close it.", "- Please close it."),
        new("V9", Benefit, "benefit: You save time.", "benefit: You save time. You are happy."),
        new("V10", Title, "title: Show my slides in Teams", "title: Teams slides on my screen"),
        new("W1", Note, "- Close it.", "- Simply close it."),
        new("W1-just", Note, "- If you have just signed in, wait.", "- Just close it."),
        new("W2", Note, "- Close it.", "- Close your digital papers."),
        new("W3", Note, "- Unlock your phone.", "- Leverage the platform."),
        new("W4", Note, "- Work together.", "- Streamline it going forward."),
        new("W5", Note, "- Tell the desk if it goes wrong.", "- There are serious consequences."),
        new("W6", Note, "- Sign in first.", "- Log in first."),
        new("W7", Note, "- Right-click it, or select it with the menu key.", "- Click on it."),
        new("W7-press", Note, "- Press Enter.", "- Press **Share**."),
        new("W7-tap", Choose, "2. Look for the tap on the wall, or use your phone and tap there.", "2. Tap the window."),
        new("W8", Note, "- Ask older people.", "- Ask the elderly."),
        new("W9", Note, "- Close the rota.", "- Close the system."),
        new("W10", Note, "- The colour tells who organises it.", "- The color tells who organizes it."),
        new("W11", Note, "- Put it in the bin.", "- Put it in the trash."),
        new("S2", Choose, "2. Choose the window, then wait and look at it.", "2. Choose the window, then open it and then close it."),
        new("S2-many", Choose, "2. Choose the window, then open it and then close it.", "2. Choose the window; then open it and then close it."),
        new("S3", Choose, Steps(7), Steps(8)),
        new("S3-many", Choose, Steps(9), Steps(10)),
        new("S4", Choose, "2. **Share** the window (if you like).", "2. choose the window"),
        new("S6", Choose, "2. Choose **Share my window**.", "2. Choose **the window now**."),
        new("S7", Choose, "2. Choose the window my_file_name.", "2. Choose the *window*."),
        new("S8", Note, "- Close **Chat** on the right.", "- Close it on the right."),
        new("W7-right", Choose, "2. Right-click the window, or select **More**.", "2. Right-click the window."),
        new("S9", Choose, "2. Choose the window on your laptop.", "2. Choose the window, or on Android the screen."),
        new("S10", Ring, "Ring the service desk. The number is {{service_desk_phone}}.", "Ring the service desk."),
        new("S11", "checked-with: A laptop and an iPhone\n", "checked-with: A phone\n", ""),
        new("S11-warn", "checked-on: 2026-11-23", "checked-on: 2026-05-23", "checked-on: 2026-05-22"),
        new("S11-old", "checked-on: 2026-11-23", "checked-on: 2025-11-23", "checked-on: 2025-11-22"),
        new("L1", Title, "title: " + new string('A', 1) + new string('b', 64), "title: " + new string('A', 1) + new string('b', 65)),
        new("L1-stop", Title, "title: Show my slides", "title: Show my slides."),
        new("L1-question", Title + "\n" + Benefit + "\ncategory: meet", "title: Can I show slides?\n" + Benefit + "\ncategory: safe", "title: Can I show slides?\n" + Benefit + "\ncategory: meet"),
        new("L1-case", Title, "title: Show my slides in Teams on Monday when I'm away", "title: Show My Slides"),
        new("L3", Note, string.Join('\n', Enumerable.Repeat(Note, 6)), string.Join('\n', Enumerable.Repeat(Note, 7))),
        new("L4", Note, "- Read [the guide to slides](https://example.org/a).", "- Read [more](https://example.org/a)."),
        new("L4-bare", Note, "- Read [the guide to slides](https://example.org/a).", "- Read https://example.org/a now."),
        new("L5", Note, "- Ask the NHS team.", "- READ THIS."),
        new("L6", Note, "- Close today's work.", "- Close today\u2019s work."),
        new("L7", Note, "- Close files, for example slides.", "- Close file(s), e.g. slides and/or notes."),
        new("L8", Note, "- Select **Health & safety**.", "- Close this & that."),
        new("L10", Note, "- Read [the guide (PDF, 200KB)](https://example.org/a.pdf).", "- Read [the guide to slides](https://example.org/a.pdf)."),
        new("M4", Note, Links(2), Links(3)),
        new("M6", Note, "- Come along.", "- It is mandatory training."),
        new("P2", Alt, "![" + new string('a', 124) + "]", "![" + new string('a', 125) + "]"),
        new("P2-many", Alt, "![A button. It is ringed]", "![A button. It is ringed. The window is small]"),
        new("P3", Alt, "![Three buttons]", "![A screenshot of three buttons]"),
        new("K1", "related: [set-up-a-meeting]", "related: []", "related: [no-such-article]"),
        new("K1-self", "related: [set-up-a-meeting]", "related: []", "related: [show-my-screen]"),
        new("K2", Note, "- Read [the guide to slides](https://example.org/a).", "- Read [the guide to slides](http://example.org/a)."),
        new("K3", Title, "title: Ask for a room", "title: Asking people to a meet"),
        new("K4", RuleSample.Phrasings("slides", 40), RuleSample.Phrasings("slides", 12), RuleSample.Phrasings("slides", 11)),
        new("K4-warn", RuleSample.Phrasings("slides", 40), RuleSample.Phrasings("slides", 41), RuleSample.Phrasings("slides", 39)),
        new("K5", "  - slides ab 1\n", "  - slides ab 1\n  - share ab 1 now\n", "  - slides ab 1\n  - 1, slides AB?\n"),
        new("K6-same", "  - slides ab 1\n", "  - slides ab 1\n  - diary ab 1 and slides\n", "  - slides ab 1\n  - Diary ab 1!\n"),
        new("K6-near", "  - slides ab 1\n", "  - slides ab 1\n  - my slides are gone\n", "  - slides ab 1\n  - ac 2 diary\n"),
        new("K6", "  - slides ab 1\n", "  - slides ab 1\n  - my slides are gone\n", "  - slides ab 1\n  - diary ab 1\n", OtherFile: "meet/set-up-a-meeting.md"),
        new("K7", "review: 2027-05-23", "review: 2026-11-23", "review: 2026-11-22"),
        new("K8", Note, "- Ask. Ring {{service_desk_phone}}.", "- Ask. Ring {{service_desk_fone}}."),
        new("K9", "category: meet", "category: safe", "category: talk"),
        new("K10", "owner: IT service desk", "owner: IT", "owner: IT", OtherFile: "safe/show-my-screen.md"),
        new("K11", "owner: IT service desk\n", "owner: IT\n", ""),
        new("K12", "helps:\n  - trainers\n", "helps:\n  - carers\n", ""),
        new("K14", Benefit, "benefit: You have your slides on every screen.", "benefit: Here are the steps."),
        new("K13", Choose, "2. Choose the window. Ring {{service_desk_phone}}.", "2. Choose the window and ring {{service_desk_phone}}."),
    ];

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("it", count));

    private static string Steps(int count) => string.Join('\n', Enumerable.Range(2, count - 1).Select(i => $"{i}. Choose it."));

    private static string Links(int count) => string.Join('\n', Enumerable.Range(1, count).Select(i => $"- Read [the guide to slides](https://example.org/{i})."));
}

/// <param name="Old">What the sample says.</param>
/// <param name="Good">What it may say.</param>
/// <param name="Bad">What breaks the rule.</param>
/// <param name="OtherFile">A file with the sample's own text, beside the bad example; what is wrong is found there.</param>
internal sealed record RuleExample(string Id, string Old, string Good, string Bad, string? OtherFile = null);
