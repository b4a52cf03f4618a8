using System.Text.RegularExpressions;
using DigitalHelperBot.Privacy;
using FsCheck.Xunit;
using Xunit.Abstractions;

namespace DigitalHelperBot.Tests.Privacy;

/// <summary>Measured on the labelled list beside this file; a password and a PIN are one class.</summary>
public sealed class PersonalDataInWhatPeopleType(ITestOutputHelper output)
{
    [Theory]
    [InlineData("email", "[email]", 0.98, 0.98)]
    [InlineData("phone", "[phone]", 0.95, 0.95)]
    [InlineData("nhs", "[NHS number]", 0.85, 0.98)]
    [InlineData("ni", "[NI number]", 0.98, 0.98)]
    [InlineData("postcode", "[postcode]", 0.95, 0.95)]
    [InlineData("card", "[card number]", 0.95, 0.98)]
    [InlineData("secret", "[secret]", 0.95, 0.95)]
    public void Is_masked_and_little_else_is(string kind, string mark, double precisionFloor, double recallFloor)
    {
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var line in LabelledLine.All)
        {
            var masked = Mask(line.Text);
            var marks = Regex.Count(masked, Regex.Escape(mark));
            var personal = line.Personal.Where(item => item.Kind == kind).ToList();
            var gone = Math.Min(marks, personal.Count(item => !masked.Contains(item.Value, StringComparison.Ordinal)));
            (right, wrong, missed) = (right + gone, wrong + marks - gone, missed + personal.Count - gone);
            if (marks != gone || gone != personal.Count)
                output.WriteLine($"{line.Text}  ->  {masked}");
        }
        var (precision, recall) = ((double)right / (right + wrong), (double)right / (right + missed));
        output.WriteLine($"{kind}: precision {precision:P1}, recall {recall:P1} ({right} right, {wrong} too many, {missed} missed; {LabelledLine.All.Count} lines)");
        Assert.True(precision >= precisionFloor, $"precision {precision:P1}");
        Assert.True(recall >= recallFloor, $"recall {recall:P1}");
    }

    [Fact]
    public void Is_cut_out_exactly_so_that_the_words_around_it_stay()
    {
        string MarkOf(string kind) => kind switch
        {
            "nhs" => "[NHS number]",
            "ni" => "[NI number]",
            "card" => "[card number]",
            _ => $"[{kind}]",
        };
        var others = LabelledLine.All.Where(line => Mask(line.Text) != line.Masked(MarkOf)).ToList();
        foreach (var line in others)
            output.WriteLine($"{line.Text}  ->  {Mask(line.Text)}");
        output.WriteLine($"{LabelledLine.All.Count - others.Count} of {LabelledLine.All.Count} lines as labelled");
        Assert.True(others.Count <= LabelledLine.All.Count / 50, $"{others.Count} lines differ");
    }

    [Theory]
    [InlineData("9990123454", "[NHS number]")]
    [InlineData("9991376934", "9991376934")]
    [InlineData("AA 12 34 56 B", "[NI number]")]
    [InlineData("my password is Hunter2!", "my password is [password]")]
    [InlineData("my pin is 1234", "my pin is [PIN]")]
    public void Leaves_a_neutral_mark(string text, string masked) => Assert.Equal(masked, PersonalData.Mask(text));

    /// <summary>Shapes that make a careless pattern work for hours.</summary>
    [Theory]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("a@a.")]
    [InlineData("1 ")]
    [InlineData("1-")]
    [InlineData("07700 900")]
    [InlineData("password ")]
    [InlineData("password is now ")]
    [InlineData("pin is ")]
    [InlineData("AA 12 34 ")]
    [InlineData("SW1A ")]
    [InlineData("(((+44")]
    public void Is_looked_for_in_spiteful_text_too(string shape) =>
        Assert.NotEmpty(PersonalData.Mask(string.Concat(Enumerable.Repeat(shape, 100_000 / shape.Length))));

    [Property(MaxTest = 500)]
    public bool Is_gone_after_one_pass(string? text)
    {
        var once = PersonalData.Mask(text ?? "");
        return PersonalData.Mask(once) == once;
    }

    private static string Mask(string text) => PersonalData.Mask(text)
        .Replace("[password]", "[secret]", StringComparison.Ordinal)
        .Replace("[PIN]", "[secret]", StringComparison.Ordinal);
}
