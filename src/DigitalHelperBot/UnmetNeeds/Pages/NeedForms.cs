using System.Globalization;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.UnmetNeeds.Pages;

/// <summary>What the forms of needs do: each is one of the board's operations, by whoever is signed in.</summary>
internal sealed class NeedForms(NeedSeeing seeing, ArticleLibrary.ArticleLibrary library)
{
    public static Task<IResult> WorkAsync(long need, ConsolePerson person, NeedsBoard board, NeedForms forms, CancellationToken cancellationToken) =>
        forms.DoAsync(need, "work", "", new NeedTyped(), person, () => board.WorkOnAsync(need, person.Name, cancellationToken), cancellationToken);

    public static Task<IResult> RenameAsync(long need, [FromForm] string? name, ConsolePerson person, NeedsBoard board, NeedForms forms, CancellationToken cancellationToken) =>
        forms.DoAsync(need, "renamed", "name", new NeedTyped { Name = name }, person, () => board.RenameAsync(need, name ?? "", person.Name, cancellationToken), cancellationToken);

    /// <summary>This need becomes part of another.</summary>
    public static async Task<IResult> MergeAsync(long need, [FromForm] string? into, ConsolePerson person, NeedsBoard board, NeedForms forms, CancellationToken cancellationToken)
    {
        var target = await forms.FindAsync(into, cancellationToken);
        return await forms.DoAsync(need, "merged", "into", new NeedTyped { Into = into }, person, () => board.MergeAsync(need, Known(target, into), person.Name, cancellationToken), () => NeedPages.Of(target), cancellationToken);
    }

    public static async Task<IResult> SplitAsync(long need, HttpRequest request, [FromForm] string? splitName, ConsolePerson person, NeedsBoard board, NeedForms forms, CancellationToken cancellationToken)
    {
        var signals = await SignalsAsync(request, "signal", cancellationToken);
        var added = 0L;
        return await forms.DoAsync(need, "split", "signal", new NeedTyped { SplitName = splitName, Signals = signals.ToHashSet() }, person,
            async () => added = await board.SplitAsync(need, signals, string.IsNullOrWhiteSpace(splitName) ? null : splitName, person.Name, cancellationToken), () => NeedPages.Of(added), cancellationToken);
    }

    public static async Task<IResult> MoveAsync(long need, HttpRequest request, [FromForm] string? to, ConsolePerson person, NeedsBoard board, NeedForms forms, CancellationToken cancellationToken)
    {
        var signals = await SignalsAsync(request, "signal", cancellationToken);
        var target = await forms.FindAsync(to, cancellationToken);
        return await forms.DoAsync(need, "moved", "to", new NeedTyped { To = to, Signals = signals.ToHashSet() }, person, async () =>
        {
            if (signals.Count == 0)
                throw new NeedRefusedException("Tick the wordings that belong elsewhere.");
            foreach (var signal in signals)
                await board.MoveAsync(signal, Known(target, to), person.Name, cancellationToken);
        }, cancellationToken);
    }

    public static Task<IResult> UndoAsync(long need, ConsolePerson person, NeedsBoard board, NeedForms forms, CancellationToken cancellationToken) =>
        forms.DoAsync(need, "undone", "", new NeedTyped(), person, () => board.UndoAsync(need, person.Name, cancellationToken), cancellationToken);

    public static Task<IResult> SignpostAsync(long need, [FromForm] string? signpost, ConsolePerson person, NeedAnswers answers, NeedForms forms, CancellationToken cancellationToken) =>
        forms.DoAsync(need, "told", "signpost", new NeedTyped { Signpost = signpost }, person, () => answers.SignpostAsync(need, signpost ?? "", person.Name, cancellationToken), cancellationToken);

    public static Task<IResult> WordsAsync(long need, [FromForm] string? words, ConsolePerson person, NeedAnswers answers, NeedForms forms, CancellationToken cancellationToken) =>
        forms.DoAsync(need, "told", "words", new NeedTyped { Words = words }, person, () => answers.AnswerInWordsAsync(need, words ?? "", person.Name, cancellationToken), cancellationToken);

    public static async Task<IResult> AnswerAsync(long need, HttpRequest request, [FromForm] string? article, ConsolePerson person, NeedAnswers answers, NeedForms forms, CancellationToken cancellationToken)
    {
        var also = await SignalsAsync(request, "also", cancellationToken);
        return await forms.DoAsync(need, "told", "article", new NeedTyped { Article = article }, person, () => answers.AnswerAsync(need, article ?? "", also, person.Name, cancellationToken), cancellationToken);
    }

    /// <summary>One telling, or all that may have arrived.</summary>
    public static Task<IResult> ResendAsync(long need, [FromForm] string? telling, ConsolePerson person, NeedTellings tellings, NeedForms forms, CancellationToken cancellationToken) =>
        forms.DoAsync(need, "resent", "", new NeedTyped(), person, () => tellings.SendAgainAsync(need, string.IsNullOrEmpty(telling) ? [] : [Number(telling)], person.Name, cancellationToken), cancellationToken);

    public static async Task<IResult> LookedAtAsync(string article, ArticleProofs proofs, CancellationToken cancellationToken)
    {
        await proofs.LookedAtAsync(article, cancellationToken);
        return ConsoleAnswer.SeeOther(NeedPages.Board);
    }

    public static async Task<IResult> HeardAsync(
        [FromForm] string? words, [FromForm] string? place, ConsolePerson person, HeardInPerson heard, NeedReading reading, TurnWriter writer, IOptions<ConsolePlaces> places, CancellationToken cancellationToken)
    {
        var known = places.Value.All();
        words = (words ?? "").Trim();
        if (words.Length is 0 or > 1000)
        {
            return ConsoleAnswer.Mistakes<HeardPage>(new
            {
                Places = known,
                Place = place ?? "",
                Words = words,
                Done = false,
                Mistakes = (IReadOnlyList<Mistake>)[new Mistake("words", "Write what was said, in at most 1000 characters.")],
            });
        }

        var site = known.Any(one => one.Code == place) ? place : null;
        await reading.CatchUpAsync(cancellationToken);
        await writer.CommitAsync(heard.Record(words, site, person.Name), cancellationToken);
        return ConsoleAnswer.SeeOther($"{NeedPages.Board}/heard?done=noted&place={Uri.EscapeDataString(site ?? "")}");
    }

    private Task<IResult> DoAsync(long need, string done, string field, NeedTyped typed, ConsolePerson person, Func<Task> change, CancellationToken cancellationToken) =>
        DoAsync(need, done, field, typed, person, change, () => NeedPages.Of(need), cancellationToken);

    private async Task<IResult> DoAsync(long need, string done, string field, NeedTyped typed, ConsolePerson person, Func<Task> change, Func<string> then, CancellationToken cancellationToken)
    {
        try
        {
            await change();
            return ConsoleAnswer.SeeOther($"{then()}?done={done}");
        }
        catch (NeedRefusedException refused)
        {
            return await NeedPages.NeedAsync(need, null, [new Mistake(field, refused.Message)], typed, person, seeing, library, cancellationToken);
        }
    }

    private static async Task<List<long>> SignalsAsync(HttpRequest request, string name, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        return [.. form[name].SelectMany(value => (value ?? "").Split(',')).Select(Number).Where(number => number > 0).Distinct()];
    }

    private Task<long> FindAsync(string? typed, CancellationToken cancellationToken) => seeing.NamedAsync(typed, cancellationToken);

    private static long Known(long need, string? typed) => need > 0 ? need : throw new NeedRefusedException($"There is no need called \"{(typed ?? "").Trim()}\". Write its whole name, or its number.");

    /// <summary>0 for what is no number: no need has it.</summary>
    private static long Number(string? text) => long.TryParse((text ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
