using System.Buffers;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Tests.Cards;

public sealed class AnActivityOfOurs
{
    private static readonly ConversationReference To = new("https://smba.trafficmanager.net/uk/", "tenant", "a:\"one\"", "28:bot");

    private readonly ArrayBufferWriter<byte> _bytes = new();

    private string Written => Drawn.Text(Drawn.Parse(_bytes.WrittenSpan));

    [Fact]
    public void Carries_plain_words()
    {
        ActivityWriter.WriteText(_bytes, new ActivityFrame(To), "You said: *hello* \"there\"");

        Approved.Matches("activity-text.json", Written);
    }

    [Fact]
    public void Carries_our_own_Markdown_and_what_it_answers()
    {
        ActivityWriter.WriteText(_bytes, new ActivityFrame(To, "f:1") { RecipientId = "29:person" }, "**Hello**", markdown: true);

        Approved.Matches("activity-markdown.json", Written);
    }

    [Fact]
    public void Carries_one_card_and_no_words_beside_it()
    {
        var template = CardTemplate.Create(new AdaptiveCard { Actions = [new SubmitAction("Go", "go", ActionData.Of(("card", new Slot("card"))))] }, "card");

        ActivityWriter.WriteCard(_bytes, new ActivityFrame(To, "f:1") { Summary = "How to join a meeting", AsksForFeedback = true }, template, "c-1");

        Approved.Matches("activity-card.json", Written);
    }

    [Fact]
    public void Carries_a_card_that_is_JSON_already()
    {
        ActivityWriter.WriteCard(_bytes, new ActivityFrame(To), CardJson.Write(new AdaptiveCard { Body = [new TextBlock("Hi")] }));

        Approved.Matches("activity-card-json.json", Written);
    }

    [Fact]
    public void Says_that_an_answer_is_coming()
    {
        ActivityWriter.WriteTyping(_bytes, new ActivityFrame(To));

        Approved.Matches("activity-typing.json", Written);
    }
}
