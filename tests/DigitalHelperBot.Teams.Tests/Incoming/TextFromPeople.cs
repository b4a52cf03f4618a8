using System.Globalization;
using System.Net;
using System.Text;
using DigitalHelperBot.Teams.Schema;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DigitalHelperBot.Teams.Tests.Incoming;

public sealed class TextFromPeople(DevelopmentBot development) : IClassFixture<DevelopmentBot>, IDisposable
{
    public static TheoryData<string, string, string> Strange { get; } = new()
    {
        { "NUL", @"a\u0000b", "ab" },
        { "controls", @"a\u0007b\u001b[31mc\u007fd\u0085e", "ab[31mcd\ne" },
        { "tab and no-break space", @"a\t\u00a0b", "a b" },
        { "line breaks of all kinds", @"a\r\n\r\nb\u2028c\u2029d\ve".Replace(@"\v", @"\u000b", StringComparison.Ordinal), "a\nb\nc\nd\ne" },
        { "blanks around and between", "  a   b  ", "a b" },
        { "half an emoji, first half", @"a\ud83d", "a" },
        { "half an emoji, second half", @"\ude00b", "b" },
        { "halves the wrong way round", @"a\ude00\ud83db", "ab" },
        { "half an emoji before a whole one", @"\ud83d\ud83d\ude00", "😀" },
        { "a whole emoji, written as an escape", @"\ud83d\ude00", "😀" },
        { "an escaped backslash before what looks like half an emoji", @"\\ud83d", @"\ud83d" },
        { "text that turns direction", @"exe.\u202etxt\u202c \u2066x\u2069 \u200e\u200f\u061c", "exe.txt x" },
        { "zero-width characters", @"pass\u200bw\u200co\u200dr\u2060d\ufeff", "password" },
        { "soft hyphens", @"pass\u00adword", "password" },
        { "tag characters", @"hi\udb40\udc69\udb40\udc67\udb40\udc6e", "hi" },
        { "invisible letters", @"a\u115f\u1160\u3164\uffa0\u2800\u034fb", "ab" },
        { "noncharacters and private use", @"a\ufffe\uffff\ufdd0\ue000b", "ab" },
        { "the replacement character", @"a\ufffdb", "ab" },
        { "a letter and its accent apart", @"cafe\u0301", "café" },
        { "an accent hidden behind a zero-width character", @"cafe\u200b\u0301", "café" },
        { "zalgo", "Z" + string.Concat(Enumerable.Repeat(@"\u0351", 50)) + "o", "Z\u0351\u0351\u0351\u0351o" },
        { "Cyrillic look-alikes stay: they are letters", "раssword", "раssword" },
        { "Welsh, Polish, Arabic and Chinese stay", "ŵyf źle مرحبا 你好", "ŵyf źle مرحبا 你好" },
        { "an emoji with a skin tone", "👍🏽", "👍🏽" },
        { "markup stays in plain text", "<script>alert(1)</script>", "<script>alert(1)</script>" },
        { "nothing but invisible characters", @"\u200b\u200b", "" },
    };

    private Bot Bot => development.Bot;

    public void Dispose() => Bot.Conversation.Turns.Clear();

    [Theory]
    [MemberData(nameof(Strange))]
    public async Task Is_clean_when_it_reaches_the_app(string what, string json, string clean)
    {
        var body = Teams.LocalActivity(Bot, "TEXT").ToJsonString().Replace("TEXT", json, StringComparison.Ordinal);

        using var response = await Bot.PostAsync((string?)null, body);

        Assert.Equal((what, HttpStatusCode.OK), (what, response.StatusCode));
        Assert.Equal(clean, Bot.Conversation.Only.Text);
    }

    [Fact]
    public async Task Is_cut_at_two_thousand_characters_as_readers_count_them()
    {
        using var response = await Bot.PostAsync((string?)null, Teams.LocalActivity(Bot, string.Concat(Enumerable.Repeat("👩🏽e\u0301", 10_000))).ToJsonString());

        Assert.Equal(2_000, new StringInfo(Bot.Conversation.Only.Text).LengthInTextElements);
    }

    [Fact]
    public async Task Of_a_card_never_holds_half_an_emoji()
    {
        var body = Teams.LocalActivity(Bot, "").ToJsonString().Replace("\"text\":\"\"", """
            "value":{"verb":"tell","note\udc00":"a\ud83d"}
            """, StringComparison.Ordinal);

        using var response = await Bot.PostAsync((string?)null, body);

        Assert.Equal("a\ufffd", Bot.Conversation.Only.CardAction!.Data.GetProperty("note\ufffd").GetString());
    }

    [Property(MaxTest = 2_000)]
    public bool Is_clean_after_one_cleaning(NonNull<string> text)
    {
        var clean = CleanText.Of(text.Get);
        return clean == CleanText.Of(clean) && IsClean(clean);
    }

    [Property(MaxTest = 2_000)]
    public Property Is_clean_whatever_is_in_it() => Prop.ForAll(StrangeText, text =>
    {
        var clean = CleanText.Of(text);
        return clean == CleanText.Of(clean) && IsClean(clean);
    });

    private static Arbitrary<string> StrangeText { get; } = Gen.Elements(
            "a", " ", "\n", "\t", "\0", "é", "e\u0301", "\u0301", "\u0344", "\u1100", "\u1161", "\u11a8", "\u200b", "\u200d", "\u202e", "\ud83d", "\ude00", "😀",
            "\U000E0041", "\uFE0F", "\u0327", "\u2028", "\u00A0", "\uFB1D", "\u0958", "\uAC00", "\u0F73", "\u3099", "か", "\uFFFD", "\U0001D15E", "\u212B")
        .ListOf().Select(string.Concat).ToArbitrary();

    private static bool IsClean(string text)
        => text.IsNormalized(NormalizationForm.FormC)
            && text.EnumerateRunes().All(rune => rune.Value == '\n'
                || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse))
            && !text.Contains("  ", StringComparison.Ordinal) && text == text.Trim();
}
