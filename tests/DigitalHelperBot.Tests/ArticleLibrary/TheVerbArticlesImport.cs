using System.Text;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Tests.ArticleLibrary.Pictures;
using DigitalHelperBot.Tests.Storage;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class TheVerbArticlesImport(Databases databases) : IClassFixture<Databases>
{
    private static readonly byte[] Png = TestPicture.Png(64, 36);

    private readonly string _root = RunningLibrary.NewRoot();

    private string To => Path.Combine(_root, "articles");

    [Fact]
    public async Task Makes_an_article_of_each_answer_with_all_its_questions_as_phrasings()
    {
        var file = await WriteAsync("qna.tsv", "Question\tAnswer\tSource\tMetadata\tQnaId\nHow do I book a room?\t1. Open **Calendar**.\\n2. Choose a [room](https://example.org/rooms).\tx\tcategory:meet\t1\nneed a room for monday\t\"1. Open **Calendar**.\"\tx\t\t1\nWhere is my payslip?\tAsk your manager.<br/>Then wait.\tx\tcategory:plan\t2\n");

        var (exit, output, _) = await Verb.RunAsync("import", file, "--to", To);

        Assert.Equal(0, exit);
        Assert.Contains("2 articles brought in", output, StringComparison.Ordinal);
        var room = Read("meet/how-do-i-book-a-room.md");
        Assert.Equal("How do I book a room", room.Title);
        Assert.Equal(["How do I book a room?", "need a room for monday"], room.Phrasings.Select(p => p.Text));
        Assert.Equal(["Open **Calendar**.", "Choose a [room](https://example.org/rooms)."], room.Devices[0].Steps.Select(s => s.Text.Text));
        Assert.Equal(["Ask your manager.", "Then wait."], Read("plan/where-is-my-payslip.md").Devices[0].Steps.Select(s => s.Text.Text));
    }

    [Fact]
    public async Task Takes_the_sentence_before_the_steps_for_the_benefit_and_names_each_article_that_has_none()
    {
        var file = await WriteAsync("faq.csv", "Question,Answer\nHow do I print?,\"You have it on paper in a minute.\n1. Open it.\n2. Select **Print**.\"\nHow do I scan?,\"To scan:\n1. Open it.\"\n");

        var (exit, output, _) = await Verb.RunAsync("import", file, "--to", To, "--category", "away");

        Assert.Equal(0, exit);
        Assert.Equal("You have it on paper in a minute.", Read("away/how-do-i-print.md").Benefit);
        Assert.Equal(["To scan:", "Open it."], Read("away/how-do-i-scan.md").Devices[0].Steps.Select(s => s.Text.Text));
        Assert.Equal($"{Path.Combine(To, "away", "how-do-i-scan.md")}: needs a benefit. Say in one sentence what people gain.", output.Split(Environment.NewLine)[0]);
        var (_, found, _) = await Verb.RunAsync("check", To, "--no-matcher");
        Assert.Single(found.Split('\n'), line => line.Contains("fail K14: The benefit has not been written", StringComparison.Ordinal) && line.Contains("how-do-i-scan.md:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_the_last_file_cannot_be_written()
    {
        var file = await WriteAsync("faq.csv", "Question,Answer\nHow do I print?,Open it.\nHow do I scan?,Open it too.\n");
        Directory.CreateDirectory(Path.Combine(To, "away", "how-do-i-scan.md.half"));

        var (exit, output, _) = await Verb.RunAsync("import", file, "--to", To, "--category", "away");

        Assert.Equal(1, exit);
        Assert.Contains("Nothing was brought in: ", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(To, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Brings_in_nothing_when_a_row_is_refused_and_names_the_row_and_the_reason()
    {
        var file = await WriteAsync("faq.csv", "Question,Answer\nHow do I print?,Select **Print**.\n,No question\nWhat is it?,![x](https://example.org/x.png)\n");

        var (exit, output, _) = await Verb.RunAsync("import", file, "--to", To, "--category", "away");

        Assert.Equal(1, exit);
        Assert.Contains($"{file}:3: The row has no question.", output, StringComparison.Ordinal);
        Assert.Contains($"{file}:4: ", output, StringComparison.Ordinal);
        Assert.Contains("Nothing was brought in. 1 articles are good", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(To));
    }

    [Fact]
    public async Task Brings_in_the_rest_when_asked_to()
    {
        var file = await WriteAsync("faq.csv", "Question,Answer\nHow do I print?,Select **Print**.\n,No question\n");

        var (exit, _, _) = await Verb.RunAsync("import", file, "--to", To, "--category", "away", "--leave-out-refused");

        Assert.Equal(1, exit);
        Assert.Equal(["how-do-i-print.md"], Directory.GetFiles(To, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("Name,Text\na,b\n", "The first row must name the columns")]
    [InlineData("", "The first row must name the columns")]
    [InlineData("Question,Answer\ncaf\u00E9?,x\n", "CSV UTF-8")]
    public async Task Refuses_a_table_that_it_cannot_understand(string text, string says)
    {
        var file = Path.Combine(_root, "faq.csv");
        await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes(text));

        var (exit, output, _) = await Verb.RunAsync("import", file, "--to", To, "--category", "away");

        Assert.Equal(1, exit);
        Assert.Contains(says, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_writes_over_an_article_that_is_there()
    {
        var file = await WriteAsync("faq.csv", "Question,Answer\nHow do I print?,Select **Print**.\n");
        await Verb.RunAsync("import", file, "--to", To, "--category", "away");

        var (exit, output, _) = await Verb.RunAsync("import", file, "--to", To, "--category", "away");

        Assert.Equal(1, exit);
        Assert.Contains("There is an article \"how-do-i-print\" already", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_steps_of_the_numbered_lists_of_a_word_document()
    {
        var file = Word(Plain("Print a letter"), Plain("You have it on paper in a minute."), Heading("Windows"), Numbered("Open the letter."), Numbered("Select ", "Print"), Heading("Keep it safe"), Plain("Fetch it at once."));

        var (exit, output, _) = await Verb.RunAsync("import", file, "--to", To, "--category", "away");

        Assert.Equal((0, ""), (exit, output.StartsWith("1 articles brought in", StringComparison.Ordinal) ? "" : output));
        var article = Read("away/print-a-letter.md");
        Assert.Equal(("Print a letter", "You have it on paper in a minute.", Device.Windows), (article.Title, article.Benefit, article.Devices[0].Device));
        Assert.Equal(["Open the letter.", "Select **Print**"], article.Devices[0].Steps.Select(s => s.Text.Text));
        Assert.Equal(["Fetch it at once."], article.Safety.Select(p => p.Text));
    }

    [Fact]
    public async Task Refuses_a_word_document_with_the_paragraph_that_has_no_place()
    {
        var file = Word(Plain("Print a letter"), Plain("You have it on paper."), Numbered("Open it."), Plain("By the way."), Heading("History"));

        var (exit, output, _) = await Verb.RunAsync("import", file, "--to", To, "--category", "away");

        Assert.Equal(1, exit);
        Assert.Contains("paragraph 4: It is neither a numbered step", output, StringComparison.Ordinal);
        Assert.Contains("paragraph 5: The heading is none that an article has", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_file_that_only_says_that_it_is_a_word_document()
    {
        var file = await WriteAsync("letter.docx", "hello");

        var (exit, output, _) = await Verb.RunAsync("import", file, "--to", To, "--category", "away");

        Assert.Equal(1, exit);
        Assert.StartsWith($"{file}: It cannot be read as a Word document", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brings_in_markdown_with_its_pictures_and_export_gives_the_same_bytes_back()
    {
        var text = SampleArticle.Text("one").Replace("1. Select **Share**.", "1. Select **Share**. ![A button](share.png)", StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(_root, "source"));
        await File.WriteAllTextAsync(Path.Combine(_root, "source", "one.md"), text);
        await File.WriteAllBytesAsync(Path.Combine(_root, "source", "share.png"), Png);

        var (imported, _, _) = await Verb.RunAsync("import", Path.Combine(_root, "source"), "--to", To);
        var (exported, _, _) = await Verb.RunAsync("export", Path.Combine(_root, "out"), "--from", To);

        Assert.Equal((0, 0), (imported, exported));
        Assert.Equal(text, await File.ReadAllTextAsync(Path.Combine(_root, "out", "meet", "one.md")));
        Assert.Equal(Png, await File.ReadAllBytesAsync(Path.Combine(_root, "out", "meet", "share.png")));
    }

    [Fact]
    public async Task Moves_a_whole_folder_into_the_database_over_its_starters_and_export_gives_the_same_bytes_back()
    {
        await using var place = await LibraryPlace.NewAsync(StoreKind.Folder, databases);
        await (await place.StartAsync(ShippedSamples.Of(("one", SampleArticle.Text("one")), ("two", SampleArticle.Text("two"))))).StopAsync();
        await place.PutAsync("meet/one.md", SampleArticle.Text("one", "Our own title"));
        await place.PutAsync("local.yaml", "service_desk_phone: 2222");
        await place.PutAsync("rules.yaml", "K6: off");
        await File.WriteAllBytesAsync(Path.Combine(place.Folder, "meet", "share.png"), Png);
        await place.RemoveAsync("meet/two.md");
        string[] settings = await DatabaseWithStartersAsync();

        var (imported, said, _) = await Verb.RunAsync(["import", place.Folder, "--whole", .. settings]);
        var (exported, _, _) = await Verb.RunAsync(["export", Path.Combine(_root, "out"), .. settings]);
        var (again, why, _) = await Verb.RunAsync(["import", place.Folder, "--whole", .. settings]);

        Assert.Equal((0, 0, 1), (imported, exported, again));
        Assert.Equal("1 articles brought in to the database, and all that belongs to them.", said.Trim());
        Assert.Contains("in the database is no starter article, or somebody has changed it", why, StringComparison.Ordinal);
        var files = await place.FilesAsync();
        Assert.Equal(files, Directory.EnumerateFiles(Path.Combine(_root, "out"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Path.Combine(_root, "out"), path)).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(place.Folder, file)), File.ReadAllBytes(Path.Combine(_root, "out", file))));
    }

    [Fact]
    public async Task Brings_articles_into_the_database_and_never_over_one_that_is_there()
    {
        var file = await WriteAsync("faq.csv", "Question,Answer\nHow do I print?,Select **Print**.\n");
        string[] settings = await DatabaseWithStartersAsync();

        var (first, said, _) = await Verb.RunAsync(["import", file, "--category", "away", .. settings]);
        var (second, refused, _) = await Verb.RunAsync(["import", file, "--category", "away", .. settings]);

        Assert.Equal((0, 1), (first, second));
        Assert.Contains("1 articles brought in to the database.", said, StringComparison.Ordinal);
        Assert.Contains("There is an article \"how-do-i-print\" already", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_two_and_the_usage_when_used_wrongly()
    {
        var nowhere = await Verb.RunAsync("import", Path.Combine(_root, "nowhere.csv"), "--to", To);
        var category = await Verb.RunAsync("import", await WriteAsync("a.csv", ""), "--to", To, "--category", "nothing");
        var full = await Verb.RunAsync("export", _root, "--from", _root);

        Assert.All([nowhere, category, full], result => Assert.Equal(2, result.Exit));
        Assert.All([nowhere, category, full], result => Assert.Contains("Usage: articles ", result.Errors, StringComparison.Ordinal));
    }

    /// <returns>The settings that lead there.</returns>
    private async Task<string[]> DatabaseWithStartersAsync()
    {
        var file = databases.NewPlace(DatabaseKind.Sqlite);
        await using var rows = await Instance.StartAsync(DatabaseKind.Sqlite, file);
        using var store = new DatabaseStore(rows.Database, TimeSpan.FromSeconds(1), TimeProvider.System);
        await new StarterArticles(ShippedKnowledge.OfThisProgram, store, NullLogger<StarterArticles>.Instance).BringUpToDateAsync(default);
        return ["--ArticleLibrary:Store", "Database", "--Storage:SqliteFile", file];
    }

    private static Paragraph Plain(string text) => new(new Run(new Text(text)));

    private static Paragraph Heading(string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = "Heading2" }), new Run(new Text(text)));

    private static Paragraph Numbered(string text, string? bold = null)
    {
        var paragraph = new Paragraph(
            new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })),
            new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        if (bold is not null)
        {
            paragraph.Append(new Run(new RunProperties(new Bold()), new Text(bold)));
        }

        return paragraph;
    }

    private string Word(params Paragraph[] paragraphs)
    {
        var file = Path.Combine(_root, "letter.docx");
        using var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.Document = new Document(new Body(paragraphs));
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(new Level(new NumberingFormat { Val = NumberFormatValues.Decimal }) { LevelIndex = 0 }) { AbstractNumberId = 0 },
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });
        return file;
    }

    private Article Read(string path) => ArticleReader.Read(path, File.ReadAllBytes(Path.Combine(To, path))).Article!;

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(_root, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
