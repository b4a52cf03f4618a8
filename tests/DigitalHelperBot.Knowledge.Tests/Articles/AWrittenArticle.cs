using DigitalHelperBot.Knowledge.Articles;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DigitalHelperBot.Knowledge.Tests.Articles;

public sealed class AWrittenArticle
{
    [Fact]
    public void Reads_back_as_the_same_article()
    {
        var again = Sample.Read(ArticleWriter.Write(Sample.Article));

        Assert.Empty(again.Findings);
        Assert.Equal(Parts(Sample.Article), Parts(again.Article!));
    }

    [Fact]
    public void Is_written_again_to_the_byte()
    {
        var once = ArticleWriter.Write(Sample.Article);

        Assert.Equal(once, ArticleWriter.Write(Sample.Read(once).Article!));
    }

    [Property(MaxTest = 500)]
    public Property Keeps_any_words_whatever_they_mean_to_yaml()
    {
        var words = Gen.Elements("how", "teams:", "#", "- ", "'", "\"", "{", "]", ",", "\\", "null", "true", "1", "|", ">", "%", "@", "*", "&", "!", "?", "~", ": ", " #", "é", "---");
        var text = words.NonEmptyListOf().Select(w => string.Join(' ', string.Concat(w).Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(t => t.Length > 0 && !t.Contains("{{", StringComparison.Ordinal));
        return Prop.ForAll(text.ToArbitrary(), t =>
        {
            var article = Sample.Article with { Title = new(t, 1), Phrasings = [new(t, 1)], Synonyms = [[t, t]] };
            var again = Sample.Read(ArticleWriter.Write(article)).Article!;
            Assert.Equal((t, t, t), (again.Title.Text, again.Phrasings[0].Text, again.Synonyms[0][1]));
        });
    }

    private static IEnumerable<string> Parts(Article article) =>
    [
        article.Id, article.Title, article.Benefit, article.Category, .. article.HelpsMost.Select(p => p.Text), $"{article.Urgent}", article.RingFirst!.Value,
        .. article.Related.Select(p => p.Text), article.Owner!.Value, $"{article.ReviewOn}", article.Checked!.Value, $"{article.CheckedOn}", article.CheckedWith!.Value,
        article.Language, .. article.Phrasings.Select(p => p.Text), .. article.Synonyms.Select(g => string.Join('|', g)), .. article.Sources.Select(p => p.Text),
        .. article.Devices.SelectMany(d => d.Steps.Select(s => $"{d.Device} {s.Text} {s.Picture?.FileName} {s.Picture?.AltText}")),
        .. article.Safety.Select(p => p.Text), .. article.IfItDoesNotWork.Select(p => p.Text),
    ];
}
