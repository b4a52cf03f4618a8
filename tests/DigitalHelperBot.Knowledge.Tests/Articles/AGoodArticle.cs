using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Tests.Articles;

public sealed class AGoodArticle
{
    private readonly Article _article = Sample.Article;

    [Fact]
    public void Gives_every_value_with_its_line()
    {
        Assert.Equal("show-my-screen", _article.Id);
        Assert.Equal(new Passage("Show my screen or slides", 3), _article.Title);
        Assert.Equal(new Passage("Everyone sees the same page at the same time.", 4), _article.Benefit);
        Assert.Equal(new Passage("meet", 5), _article.Category);
        Assert.Equal([new("people who lead team meetings", 7), new("trainers", 8)], _article.HelpsMost);
        Assert.True(_article.Urgent);
        Assert.Equal(new Passage("Ring {{service_desk_phone}} first.", 10), _article.RingFirst);
        Assert.Equal([new("people-cant-hear-me", 11), new("set-up-a-meeting", 11)], _article.Related);
        Assert.Equal(new Passage("IT service desk", 12), _article.Owner);
        Assert.Equal(new DateOnly(2027, 5, 23), _article.ReviewOn);
        Assert.Equal(new Passage("part-checked", 14), _article.Checked);
        Assert.Equal(new DateOnly(2026, 11, 23), _article.CheckedOn);
        Assert.Equal(new Passage("Published guides, read in November 2026", 16), _article.CheckedWith);
        Assert.Equal("en-GB", _article.Language);
        Assert.Equal([new("how do i show my screen", 19), new("teams: nobody can see my slides", 20)], _article.Phrasings);
        Assert.Equal(["slides", "deck", "powerpoint"], Assert.Single(_article.Synonyms));
        Assert.Equal([new("https://example.org/page", 24)], _article.Sources);
    }

    [Fact]
    public void Gives_the_steps_of_each_device_in_file_order_with_their_lines()
    {
        Assert.Equal([(Device.Windows, 27), (Device.IPhone, 37)], _article.Devices.Select(d => (d.Device, d.Line)));
        Assert.Equal(
            [
                new("In the meeting, select **Share**.", 29),
                new("Choose the window you want people to see.", 30),
                new Passage("Ask if people can see it.", 35),
            ],
            _article.Devices[0].Steps.Select(s => s.Text));
        Assert.Equal(new Passage("Tap the screen, then tap **More**. See [the guide](https://example.org/guide).", 39), _article.Devices[1].Steps[0].Text);
    }

    [Fact]
    public void Gives_a_picture_to_the_step_above_it_or_beside_it()
    {
        var windows = _article.Devices[0].Steps;

        Assert.Null(windows[0].Picture);
        Assert.Equal(new Picture("share-button.png", new("A meeting window with the Share button ringed", 33)), windows[1].Picture);
        Assert.Equal(new Picture("thumbs-up.jpg", new("A thumbs-up", 35)), windows[2].Picture);
    }

    [Fact]
    public void Gives_safety_notes_and_what_to_do_when_it_does_not_work()
    {
        Assert.Equal([new("Close anything private before you share.", 43), new("The rule: {{sharing_rules}}.", 44)], _article.Safety);
        Assert.Equal([new("Ring the service desk on {{service_desk_phone}}.", 48)], _article.IfItDoesNotWork);
    }

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("---\nid", "\uFEFF---\nid")]
    [InlineData("---\nid", "--- \nid")]
    public void Reads_the_same_with_other_line_ends_and_a_byte_order_mark(string old, string replacement)
    {
        var other = Sample.Read(Sample.Text.Replace(old, replacement, StringComparison.Ordinal));

        Assert.Empty(other.Findings);
        Assert.Equal(ArticleWriter.Write(_article), ArticleWriter.Write(other.Article!));
    }

    [Fact]
    public void May_leave_out_what_is_optional()
    {
        var reading = Sample.Read("---\nid: show-my-screen\ntitle: T\nbenefit: B\ncategory: meet\nreview: 2027-01-01\nphrasings:\n  - a\n---\n## Steps\n1. Go.\n");

        Assert.True(reading.IsArticle);
        Assert.Equal(Device.Any, Assert.Single(reading.Article.Devices).Device);
    }
}
