using System.Buffers;
using System.Globalization;
using System.Text;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Walkthroughs;

namespace DigitalHelperBot.Tests.Walkthroughs;

public sealed class AnArticleThatFillsItsCard
{
    private static readonly string Key = long.MaxValue.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public void Is_cut_by_device_when_the_question_key_would_make_the_card_too_large()
    {
        var (whole, cut) = (0, 0);
        for (var length = 40; length < 400; length += 3)
        {
            var card = new WalkthroughCard(ArticleWithStepsOf(length), Device.Windows, DigitalHelperBot.Walkthroughs.Words.For("en-GB"), "1.4", _ => null).Draw("What is kept.");

            var written = new ArrayBufferWriter<byte>();
            card.Write(written, Key, true);
            Assert.InRange(written.WrittenCount, 1, CardJson.SizeLimit);
            if (Encoding.UTF8.GetString(written.WrittenSpan).Contains("Tap on the phone", StringComparison.Ordinal))
                whole++;
            else
                cut++;
        }

        Assert.True(whole > 0 && cut > 0, "The lengths above must lie on both sides of the limit.");
    }

    [Fact]
    public void Is_cut_by_device_when_what_was_asked_would_make_a_telling_too_large()
    {
        var around = ToldCard.Around(DigitalHelperBot.Telling.Words.For("en-GB"), Key, new UserText(new string('"', 300)), " in November 2025. It's here now.");
        var cut = 0;
        for (var length = 40; length < 400; length += 3)
        {
            var card = new WalkthroughCard(ArticleWithStepsOf(length), Device.Windows, DigitalHelperBot.Walkthroughs.Words.For("en-GB"), "1.4", _ => null, around).Draw();

            var written = new ArrayBufferWriter<byte>();
            card.Write(written, [.. around.Values]);
            Assert.InRange(written.WrittenCount, 1, CardJson.SizeLimit);
            if (!Encoding.UTF8.GetString(written.WrittenSpan).Contains("Tap on the phone", StringComparison.Ordinal))
                cut++;
        }

        Assert.InRange(cut, 1, 119);
    }

    [Fact]
    public void Is_put_in_words_when_one_device_alone_is_too_much_for_a_card()
    {
        var walkthrough = new WalkthroughCard(ArticleWithStepsOf(1900), Device.Windows, DigitalHelperBot.Walkthroughs.Words.For("en-GB"), "1.4", _ => null);

        Assert.Throws<CardTooLargeException>(() => walkthrough.Draw("What is kept."));
        Assert.Contains("Select on the computer", walkthrough.DrawInWords(), StringComparison.Ordinal);
    }

    private static Article ArticleWithStepsOf(int length)
    {
        string Steps(string start) => string.Join('\n', Enumerable.Range(1, 8).Select(i => $"{i}. {start} {new string('a', length)}."));
        var text = $"""
            ---
            id: fill-a-card
            title: Fill a card
            benefit: You can see where it ends.
            category: away
            helps:
              - everyone
            owner: IT service desk
            review: 2027-05-23
            checked: checked
            checked-on: 2026-11-23
            phrasings:
              - fill a card
            ---

            ## Windows

            {Steps("Select on the computer")}

            ## iPhone

            {Steps("Tap on the phone")}
            """;
        var reading = ArticleReader.Read("fill-a-card.md", Encoding.UTF8.GetBytes(text));
        return reading.Article ?? throw new InvalidOperationException(string.Join('\n', reading.Findings));
    }
}
