using System.Text.Encodings.Web;
using System.Text.Json;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Conversation;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.KnownProblems;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites.Workplaces;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.Teams.Tests;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Sites;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.Walkthroughs;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.Conversation;

public sealed class EachCard : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartWithAsync(
        new FakeTimeProvider(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)), [("Teams:PublicAddress", "https://helper.example.org"), ("Sites:File", SiteFiles.Write(FolderOfTheRun.New("sites")))], "print-a-letter", "lost-keys", "lost-badge", "open-the-door");

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public static TheoryData<string> Names => new(Contents.Keys.Order(StringComparer.Ordinal));

    private static Dictionary<string, ReplyContent> Contents { get; } = new()
    {
        ["walkthrough"] = new WalkthroughContent(7, "print-a-letter", Device.IPhone, false, "en-GB").ToReply(),
        ["walkthrough-first-time"] = new WalkthroughContent(7, "print-a-letter", Device.Windows, true, "en-GB").ToReply(),
        ["walkthrough-urgent"] = new WalkthroughContent(7, "lost-keys", Device.Any, false, "en-GB").ToReply(),
        ["walkthrough-with-a-picture"] = new WalkthroughContent(7, "open-the-door", Device.Any, false, "en-GB").ToReply(),
        ["worked"] = new WalkthroughEndContent(7, "print-a-letter", WalkthroughEnd.Worked, Device.Windows, null, "en-GB").ToReply(),
        ["not-sorted"] = new WalkthroughEndContent(7, "print-a-letter", WalkthroughEnd.NotSorted, Device.Windows, null, "en-GB").ToReply(),
        ["stuck"] = new WalkthroughEndContent(7, "print-a-letter", WalkthroughEnd.Stuck, Device.Windows, 2, "en-GB").ToReply(),
        ["offer"] = new OfferContent(7, ["lost-badge", "lost-keys", "print-a-letter"], true, "en-GB").ToReply(),
        ["ask-back"] = new AskBackContent(7, ["safe", "away"], false, "en-GB").ToReply(),
        ["no-answer"] = new NoAnswerContent(7, "mice in the [kitchen](https://evil.example) at *elm house*", ["lost-keys"], true, "en-GB").ToReply(),
        ["topics"] = new TopicsContent(0, null, false, "en-GB").ToReply(),
        ["topics-of-one-kind"] = new TopicsContent(7, "safe", false, "en-GB").ToReply(),
        ["welcome"] = new WelcomeContent(false, "en-GB").ToReply(),
        ["welcome-in-a-team"] = new WelcomeContent(true, "en-GB").ToReply(),
        ["told"] = new ToldContent(9, "print-a-letter", null, "how do i get the [letter](https://evil.example) on *paper*", new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero), Device.IPhone, false, "en-GB").ToReply(),
        ["told-in-a-thread"] = new ToldContent(7, "print-a-letter", null, "how do i get the letter on paper", new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero), Device.Any, true, "en-GB").ToReply(),
        ["told-where-to-turn"] = new ToldContent(9, null, "Facilities look after the printers. Ring them on 1234, or call at the front desk.", "who fills up the paper", new(2025, 12, 24, 9, 0, 0, TimeSpan.Zero), Device.Any, false, "en-GB").ToReply(),
        ["told-sorted"] = new ToldEndContent(TellingResult.Sorted, "en-GB").ToReply(),
        ["told-still-stuck"] = new ToldEndContent(TellingResult.Stuck, "en-GB").ToReply(),
        ["known-problem"] = new ProblemContent(7, "Calls are [failing](https://evil.example) at Elm House; we're on it.", true, "en-GB").ToReply(),
        ["my-questions"] = new MyQuestionsContent(
            [
                new(7, "mice in the [kitchen](https://evil.example) at *elm house*", "today", NeedState.Heard, null, null),
                new(8, "print a letter", "yesterday", NeedState.Answered, "print-a-letter", null),
                new(9, "my pay is wrong", "on 3 March", NeedState.Signposted, null, "Ask the pay team. Their number is on your payslip."),
            ], 2, "en-GB").ToReply(),
        ["held"] = new HeldContent(20, 60,
            [
                new("questions", 45,
                [
                    [new("asked_at", ShownAs.Moment, "639151344000000000"), new("text", ShownAs.Text, "mice in the [kitchen](https://evil.example) at *elm house*"), new("outcome", ShownAs.Choice, "3")],
                    [new("asked_at", ShownAs.Moment, "639151343000000000"), new("text", ShownAs.Text, "show my screen"), new("outcome", ShownAs.Choice, "0"), new("article_id", ShownAs.Text, "show-my-screen")],
                ]),
                new("reactions", 1, [[new("at", ShownAs.Moment, "639151342000000000"), new("type", ShownAs.Text, "like"), new("removed", ShownAs.YesOrNo, "0")]]),
            ], "en-GB").ToReply(),
        ["forget"] = new ForgetContent(1_795_000_000, "en-GB").ToReply(),
        ["forgotten"] = new OwnDataSaid(OwnDataSentence.Forgotten, "en-GB").ToReply(),
        ["ask-site"] = new AskSiteContent("en-GB").ToReply(),
        ["site-choices"] = new SiteChoicesContent(["W3", "W8"], "en-GB").ToReply(),
        ["site-kept"] = new SiteSaidContent(SiteSentence.Kept, "EH", "en-GB").ToReply(),
        ["site-not-now"] = new SiteSaidContent(SiteSentence.NotNow, null, "en-GB").ToReply(),
        ["small-talk-first-time"] = new SaidContent(Sentence.SmallTalk, true, "en-GB", TalkKind.Greeting).ToReply(),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_as_it_was_when_somebody_looked_at_it(string name)
    {
        var to = new ConversationReference("https://smba.trafficmanager.net/uk/", "tenant", "a:anna", "28:bot");
        var reply = _bot.Service<ReplyDrawing>().Draw(new PromisedReply(1, to, "activity-1", null, Contents[name]));

        Approved.Matches($"{name}.json", JsonSerializer.Serialize(JsonDocument.Parse(reply.Activity), Readable) + "\n");
    }
}
