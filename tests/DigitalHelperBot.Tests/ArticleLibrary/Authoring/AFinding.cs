using System.Text;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Tests.ArticleLibrary.Authoring;

public sealed class AFinding
{
    [Theory]
    [InlineData("\"benefit\" is missing", 1, "benefit")]
    [InlineData("There are no phrasings", 1, "phrasings")]
    public void About_what_is_missing_belongs_to_its_field(string message, int line, string place) =>
        Assert.Equal(place, FieldPlaces.Of(Text).Of(new Finding("a.md", line, FindingLevel.Fail, "F4", message, "", "")));

    [Fact]
    public void Belongs_to_the_field_or_step_that_its_line_was_written_from()
    {
        var places = FieldPlaces.Of(Text);
        string PlaceOf(string content) => places.Of(new Finding("a.md", Array.FindIndex(Text.Split('\n'), l => l.Contains(content, StringComparison.Ordinal)) + 1, FindingLevel.Warn, "R6", "Long word", "", ""));

        Assert.Equal("title", PlaceOf("title: "));
        Assert.Equal("phrasings", PlaceOf("- second phrasing"));
        Assert.Equal("IPhone-2", PlaceOf("Then this."));
        Assert.Equal("IPhone-2", PlaceOf("![What it shows]"));
        Assert.Equal("Android-1", PlaceOf("Only this."));
        Assert.Equal("safety", PlaceOf("Lock it."));
    }

    [Theory]
    [InlineData("\"benefit\" is missing", "Fill this in")]
    [InlineData("There are no phrasings", "Write what people type when they need this")]
    [InlineData("There are no steps under \"Steps\"", "Add a step")]
    [InlineData("The step has no text", "Say what to do")]
    public void Does_not_speak_of_a_file_beside_the_form(string message, string fix) =>
        Assert.Equal(fix, FieldPlaces.InForm(new Finding("a.md", 1, FindingLevel.Fail, "F4", message, "", "Say what to do")).Fix);

    private static string Text { get; } = new ArticleForm
    {
        Title = "A need",
        Phrasings = "first phrasing\nsecond phrasing",
        Safety = "Lock it.",
        Devices =
        [
            new DeviceForm(Device.IPhone, [new StepForm("Do this."), new StepForm("Then this.", "a.png", "What it shows")]),
            new DeviceForm(Device.Android, [new StepForm("Only this.")]),
        ],
    }.ToText("a");
}
