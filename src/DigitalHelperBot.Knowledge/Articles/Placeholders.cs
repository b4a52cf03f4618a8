using System.Text.RegularExpressions;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>
/// Fills <c>{{name}}</c> in what people read. A sentence whose detail is empty or unknown is left out whole, so nobody ever sees
/// a gap; a step or note that has no sentence left goes too.
/// </summary>
public static partial class Placeholders
{
    /// <summary>The article as people read it, or null when no step is left of it.</summary>
    public static Article? Fill(Article article, LocalDetails details)
    {
        var devices = article.Devices
            .Select(device => device with { Steps = [.. device.Steps.Select(step => Fill(step, details)).OfType<Step>()] })
            .Where(device => device.Steps.Count > 0)
            .ToArray();
        return devices.Length == 0 ? null : article with
        {
            RingFirst = article.RingFirst is { } first ? Fill(first, details) : null,
            Devices = devices,
            Safety = Fill(article.Safety, details),
            IfItDoesNotWork = Fill(article.IfItDoesNotWork, details),
        };
    }

    /// <summary>Placeholders that <paramref name="details"/> does not name, one finding each.</summary>
    /// <param name="file">The article's file, as findings should name it.</param>
    public static IReadOnlyList<Finding> Unknown(string file, Article article, LocalDetails details)
    {
        var faults = new Faults(file);
        foreach (var passage in PassagesThatMayHoldThem(article))
        {
            foreach (var braces in Braces().EnumerateMatches(passage.Text))
            {
                var name = passage.Text.AsSpan(braces.Index, braces.Length).Trim("{} ").ToString();
                if (!details.Values.ContainsKey(name))
                {
                    faults.Add(FaultIds.Placeholder, passage.Line, $"There is no local detail called \"{FrontMatter.Shorten(name)}\"", "Correct the name, or add it to local.yaml");
                }
            }
        }

        return faults.InFileOrder();
    }

    private static IEnumerable<Passage> PassagesThatMayHoldThem(Article article) =>
        article.Devices.SelectMany(d => d.Steps).Select(s => s.Text)
            .Concat(article.Safety)
            .Concat(article.IfItDoesNotWork)
            .Concat(article.RingFirst is { } first ? [first] : []);

    private static IReadOnlyList<Passage> Fill(IReadOnlyList<Passage> passages, LocalDetails details) =>
        [.. passages.Select(p => Fill(p, details)).OfType<Passage>()];

    private static Step? Fill(Step step, LocalDetails details) =>
        Fill(step.Text, details) is { } text ? step with { Text = text } : null;

    private static Passage? Fill(Passage passage, LocalDetails details)
    {
        if (!passage.Text.Contains("{{", StringComparison.Ordinal))
        {
            return passage;
        }

        var text = string.Join(' ', Sentences.Split(passage.Text).Select(s => FillSentence(s, details)).OfType<string>());
        return text.Length == 0 ? null : passage with { Text = text };
    }

    private static string? FillSentence(string sentence, LocalDetails details)
    {
        var hasGap = false;
        var filled = Braces().Replace(sentence, braces =>
        {
            var value = details.Values.GetValueOrDefault(braces.ValueSpan.Trim("{} ").ToString(), "");
            hasGap |= value.Length == 0;
            var endsSentence = braces.Index + braces.Length < sentence.Length && sentence[braces.Index + braces.Length] == '.';
            return endsSentence ? value.TrimEnd('.') : value;
        });
        // Braces that close nothing would reach people as they are.
        return hasGap || filled.Contains("{{", StringComparison.Ordinal) ? null : filled;
    }

    [GeneratedRegex(@"\{\{[^{}]*\}\}")]
    private static partial Regex Braces();
}
