using System.Buffers;
using System.Text;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Walkthroughs;

namespace DigitalHelperBot.Tests.Walkthroughs;

public sealed class AnArticleWithManyPictures
{
    private static readonly Uri LongAddress = new("https://helper.example.org/" + new string('p', 200) + ".png");

    [Fact]
    public void Shows_one_device_at_a_time_when_all_with_pictures_are_too_much()
    {
        var card = Draw(steps: 8, words: 60, Device.IPhone, Device.Android, Device.Windows);

        Assert.Contains("\"Image\"", card, StringComparison.Ordinal);
        Assert.Contains(WalkthroughVerbs.Steps, card, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(card), 1, CardJson.SizeLimit);
    }

    [Fact]
    public void Keeps_its_words_and_loses_its_pictures_when_even_one_device_is_too_much()
    {
        var card = Draw(steps: 9, words: 560, Device.Any);

        Assert.DoesNotContain("\"Image\"", card, StringComparison.Ordinal);
        Assert.Contains("Step 9 of 9", card, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(card), 1, CardJson.SizeLimit);
    }

    private static string Draw(int steps, int words, params Device[] devices)
    {
        var step = new Step(new Passage(new string('w', words) + ".", 1), new Picture("a.png", new Passage("What it shows.", 1)));
        var article = new Article
        {
            Id = "a",
            Title = new Passage("Do it", 1),
            Benefit = new Passage("You get it done.", 1),
            Category = new Passage("meet", 1),
            Devices = [.. devices.Select(d => new DeviceSteps(d, [.. Enumerable.Repeat(step, steps)], 1))],
        };
        var template = new WalkthroughCard(article, devices[0], DigitalHelperBot.Walkthroughs.Words.For(null), "1.4", _ => LongAddress).Draw("");
        var json = new ArrayBufferWriter<byte>();
        template.Write(json, "7", false);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
