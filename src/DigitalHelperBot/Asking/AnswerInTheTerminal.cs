using System.Globalization;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Asking;

/// <summary>An answer as lines of text.</summary>
internal sealed class AnswerInTheTerminal(LibrarySnapshot snapshot, string name, TextWriter to)
{
    private static readonly Words Say = Words.For(null);
    private static readonly Walkthroughs.Words SayStep = Walkthroughs.Words.For(null);

    public void Print(MatchResult result, IReadOnlyList<Reason> why)
    {
        switch (result.Outcome)
        {
            case MatchOutcome.Answered:
                PrintSteps(snapshot.Articles[result.Ranked[0].ArticleId], result.Device);
                break;
            case MatchOutcome.Offered:
                PrintList(Say.OfferTitle, result.Ranked.Take(result.OfferCount).Select(m => snapshot.Articles[m.ArticleId].Title.Text));
                break;
            case MatchOutcome.AskedBack:
                PrintList(Say.AskBackTitle, snapshot.Categories.Where(c => result.Categories.Contains(c.Id)).Select(c => c.Name));
                break;
            case MatchOutcome.Talk when result.Talk is TalkKind.Help or TalkKind.WhatCanYouDo:
                PrintList(Say.TopicsTitle, snapshot.Categories.Select(c => c.Name));
                break;
            case MatchOutcome.Talk:
                to.WriteLine(Say.SmallTalk(result.Talk, name, snapshot.Local.Find("service_desk_phone"), snapshot.Local.Find("service_desk_hours")));
                break;
            default:
                PrintList(Say.NoAnswerTitle + ". " + Say.Nearest, result.Ranked.Take(3).Select(m => snapshot.Articles[m.ArticleId].Title.Text));
                break;
        }

        if (why.Count > 0)
            PrintWhy(result, why);
    }

    private void PrintSteps(Article article, Device? wanted)
    {
        to.WriteLine(article.Title);
        to.WriteLine(article.Benefit);
        if (article.RingFirst is { } ring)
            to.WriteLine($"{SayStep.DoThisFirst}: {ring}");
        foreach (var device in article.Devices.OrderBy(d => d.Device == wanted ? 0 : 1))
        {
            to.WriteLine();
            if (device.Device != Device.Any)
                to.WriteLine(SayStep.DeviceName(device.Device));
            for (var i = 0; i < device.Steps.Count; i++)
            {
                to.WriteLine($"  {i + 1}. {device.Steps[i].Text.Text.Replace("**", "", StringComparison.Ordinal)}");
                if (device.Steps[i].Picture is { } picture)
                    to.WriteLine($"     ({SayStep.InThePicture(picture.AltText)})");
            }
        }

        PrintNotes(SayStep.KeepItSafe, article.Safety);
        PrintNotes(SayStep.IfItDoesNotWork, article.IfItDoesNotWork);
    }

    private void PrintNotes(string heading, IReadOnlyList<Passage> notes)
    {
        if (notes.Count == 0)
            return;
        to.WriteLine();
        to.WriteLine(heading);
        foreach (var note in notes)
            to.WriteLine($"  {note}");
    }

    private void PrintList(string heading, IEnumerable<string> lines)
    {
        to.WriteLine(heading);
        foreach (var line in lines)
            to.WriteLine($"  - {line}");
    }

    private void PrintWhy(MatchResult result, IReadOnlyList<Reason> why)
    {
        to.WriteLine();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Why {result.Ranked[0].ArticleId}: sure {result.Answerable:F2}; answers from {result.Limits.Answer:F2}, offers from {result.Limits.NoAnswer:F2}"));
        foreach (var reason in why)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {reason.Weight,7:F3}  {reason.Kind,-10} {reason.Feature}"));
    }
}
