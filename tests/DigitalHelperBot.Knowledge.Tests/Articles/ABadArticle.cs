using System.Text;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Tests.Articles;

public sealed class ABadArticle
{
    public static TheoryData<string, string, int, string> Changes => new()
    {
        { "---\nid: show", "id: show", 1, "The first line is not ---" },
        { "---\n\n## Windows", "\n## Windows", 48, "The values at the top never end" },
        { "title: Show my screen or slides", "title: [unclosed", 3, "double quotes" },
        { "title: Show my screen or slides", "title: Teams: show my screen", 3, "double quotes" },
        { "title: Show my screen or slides", "title Show my screen", 3, "Put a colon and a space after the first word" },
        { "title: Show my screen or slides", "title:Show my screen", 3, "Put a colon and a space after the first word" },
        { "title: Show my screen or slides", "title: {{name}}", 3, "is not plain text" },
        { "title: Show my screen or slides\n", "", 1, "\"title\" is missing" },
        { "title: Show my screen or slides", "title:", 3, "\"title\" is missing" },
        { "title: Show my screen or slides", "title: One\ntitle: Two", 4, "\"title\" is there twice" },
        { "title: Show my screen or slides", "title: &a Show", 3, "starts with & or *" },
        { "title: Show my screen or slides", "title: *a", 3, "starts with & or *" },
        { "title: Show my screen or slides", "title: !System.IO.FileInfo /etc/passwd", 3, "starts with !" },
        { "title: Show my screen or slides", "title: !!binary aGk=", 3, "starts with !" },
        { "title: Show my screen or slides", "titel: Show my screen", 3, "\"titel\" is no field of an article. Use one of: id, title" },
        { "title: Show my screen or slides", "title: Ring {{service_desk_phone}}", 3, "holds a local detail" },
        { "id: show-my-screen", "id: Show My Screen", 2, "cannot be used. Use 1 to 80 small letters" },
        { "id: show-my-screen", "id: ../../secret", 2, "cannot be used" },
        { "id: show-my-screen", "id: con", 2, "cannot be used" },
        { "id: show-my-screen", "id: share-my-screen", 2, "is not the name of the file. Name the file share-my-screen.md" },
        { "benefit: Everyone sees the same page at the same time.\n", "", 1, "\"benefit\" is missing" },
        { "category: meet\n", "", 1, "\"category\" is missing" },
        { "category: meet", "category: Meet and talk", 5, "is no id" },
        { "review: 2027-05-23\n", "", 1, "\"review\" is missing" },
        { "review: 2027-05-23", "review: 23 May 2027", 13, "\"review\" is not a date. Write year, month and day" },
        { "review: 2027-05-23", "review: 2027-02-30", 13, "\"review\" is not a date" },
        { "checked-on: 2026-11-23", "checked-on: yesterday", 15, "\"checked-on\" is not a date" },
        { "checked: part-checked", "checked: maybe", 14, "Write checked, part-checked or unverified" },
        { "language: en-GB", "language: English", 17, "is no language tag" },
        { "urgent: true", "urgent: yes", 9, "Write true or false" },
        { "ring-first: Ring {{service_desk_phone}} first.\n", "", 9, "does not say who to ring" },
        { "related: [people-cant-hear-me, set-up-a-meeting]", "related: [People]", 11, "is no id" },
        { "  - how do i show my screen\n  - \"teams: nobody can see my slides\"\n", "", 18, "There are no phrasings" },
        { "  - how do i show my screen", "  - teams: it will not open", 19, "is not plain text. Put the text in straight double quotes" },
        { "  - how do i show my screen", "  - “teams: it will not open”", 19, "is not plain text. Put the text in straight double quotes" },
        { "  - how do i show my screen", "  -how do i show my screen", 19, "Put a space after the hyphen" },
        { "  - how do i show my screen", "  -", 19, "is empty" },
        { "  - how do i show my screen", "\t- how do i show my screen", 19, "Use spaces instead of tabs" },
        { "  - [slides, deck, powerpoint]", "  - slides", 22, "is not a list of groups" },
        { "  - [slides, deck, powerpoint]", "  - [[[[[slides]]]]]", 22, "nested too deeply" },
        { "## Windows", "## Windows 11", 27, "is no heading of an article. Use one of: Steps, iPhone" },
        { "## Windows", "# Windows", 27, "wrong level" },
        { "## Windows", "Hello.\n\n## Windows", 27, "text before the first heading" },
        { "## Windows", "## iPhone", 37, "is there twice" },
        { "## Windows", "## Steps", 27, "\"Steps\" stands beside steps for a device" },
        { "1. Tap the screen, then tap **More**. See [the guide](https://example.org/guide).", "", 37, "There are no steps under \"iPhone\"" },
        { "1. Tap the screen", "- Tap the screen", 39, "Number the steps" },
        { "1. Tap the screen", "Tap the screen", 39, "text between the steps" },
        { "1. Tap the screen", "1.\n2. Tap the screen", 39, "The step has no text" },
        { "1. Tap the screen", "1. Wait\n   - a list\n2. Tap the screen", 39, "not one line of text" },
        { "1. Tap the screen", "1. Wait.\n\n   A note.\n\n2. Tap the screen", 41, "second paragraph" },
        { "1. Tap the screen", "<script>alert(1)</script>\n\n1. Tap the screen", 39, "no step, bullet or paragraph" },
        { "1. Tap the screen", "1. Tap <b>the</b> screen", 39, "There is HTML" },
        { "1. Tap the screen", "> Quote\n\n1. Tap the screen", 39, "no step, bullet or paragraph" },
        { "(https://example.org/guide)", "(javascript:alert(1))", 39, "does not lead to a web page" },
        { "(https://example.org/guide)", "(data:text/html,x)", 39, "does not lead to a web page" },
        { "(https://example.org/guide)", "(//evil.example)", 39, "does not lead to a web page" },
        { "![A meeting window with the Share button ringed]", "![]", 33, "has no text for people who cannot see it" },
        { "(share-button.png)", "(../../secret.png)", 33, "name of the picture cannot be used" },
        { "(share-button.png)", "(/etc/passwd.png)", 33, "name of the picture cannot be used" },
        { "(share-button.png)", "(C:\\share.png)", 33, "name of the picture cannot be used" },
        { "(share-button.png)", "(..%2fshare.png)", 33, "name of the picture cannot be used" },
        { "(share-button.png)", "(https://example.org/share.png)", 33, "name of the picture cannot be used" },
        { "(share-button.png)", "(aux.png)", 33, "name of the picture cannot be used" },
        { "(share-button.png)", "(share.svg)", 33, "name of the picture cannot be used" },
        { "## Keep it safe\n", "## Keep it safe\n\n![x](a.png)\n", 43, "does not belong to a step" },
        { "- Close anything private before you share.", "1. Close anything.", 43, "numbered list under a heading that is not for steps" },
        { "Close anything", "Close\u0000 anything", 43, "hidden character (U+0000)" },
        { "Close anything", "Close\u202E anything", 43, "hidden character (U+202E)" },
        { "Close anything", "Close\u200B anything", 43, "hidden character (U+200B)" },
        { "Close anything", "Close" + new string('x', 3000), 43, "longer than 2000 characters" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Is_refused_with_the_line_and_what_to_do(string old, string replacement, int line, string says)
    {
        var reading = Sample.Read(Sample.With(old, replacement));

        Assert.False(reading.IsArticle);
        Assert.Contains(reading.Findings, f => f.Line == line && f.ToString().Contains(says, StringComparison.Ordinal));
        Assert.All(reading.Findings, f => Assert.StartsWith($"{Sample.File}:{f.Line}: ", f.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void That_has_no_steps_at_all_is_refused() =>
        Assert.Contains(Sample.Read(Sample.Text[..Sample.Text.IndexOf("## Windows", StringComparison.Ordinal)]).Findings, f => f.Message == "There are no steps");

    [Fact]
    public void Whose_only_step_is_wrong_is_not_said_to_have_none() =>
        Assert.Equal(["The step has no text"], Sample.Read(Sample.With("1. Tap the screen, then tap **More**. See [the guide](https://example.org/guide).", "1.")).Findings.Select(f => f.Message));

    [Fact]
    public void That_is_saved_in_another_encoding_names_the_line_of_the_first_letter_that_cannot_be_read()
    {
        var bytes = Encoding.Latin1.GetBytes(Sample.With("trainers", "café staff"));

        var finding = Assert.Single(ArticleReader.Read(Sample.File, bytes).Findings);

        Assert.Equal(8, finding.Line);
        Assert.Contains("UTF-8", finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void That_is_saved_as_utf_16_is_told_so(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);

        var finding = Assert.Single(ArticleReader.Read(Sample.File, [.. encoding.GetPreamble(), .. encoding.GetBytes(Sample.Text)]).Findings);

        Assert.Contains("UTF-16", finding.Message, StringComparison.Ordinal);
    }
}
