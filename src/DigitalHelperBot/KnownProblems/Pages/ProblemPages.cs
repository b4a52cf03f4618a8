using System.Globalization;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.KnownProblems.Pages;

/// <summary>The page on which IT tell staff what is known, and its forms.</summary>
internal static class ProblemPages
{
    public const string Notices = "/console/notices";
    private const string BoxFormat = "yyyy-MM-dd'T'HH:mm";

    public static async Task<IResult> ShowAsync(string? done, ConsolePerson person, KnownProblemsBoard board, IOptions<ConsolePlaces> places, TimeProvider time, CancellationToken cancellationToken) =>
        ConsoleAnswer.Page<NoticesPage>(await ParametersAsync(new ProblemTyped("", "", "", InTwoHours(time)), [], done, person, board, places, time, cancellationToken));

    public static async Task<IResult> StartAsync(
        [FromForm] string? says, [FromForm] string? about, [FromForm] string? place, [FromForm] string? ends,
        ConsolePerson person, KnownProblemsBoard board, IOptions<ConsolePlaces> places, TimeProvider time, CancellationToken cancellationToken)
    {
        var typed = new ProblemTyped(says ?? "", (about ?? "").ReplaceLineEndings("\n"), place ?? "", ends ?? "");
        var draft = new ProblemDraft(typed.Says, typed.About, typed.Place, DateTime.TryParseExact(typed.Ends, [BoxFormat, BoxFormat + ":ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? LondonTime.At(local).ToUniversalTime() : default);
        IReadOnlyList<Mistake> mistakes = [.. board.FaultsOf(draft).Select(fault => new Mistake(fault.Key, fault.Value))];
        if (mistakes.Count > 0)
            return ConsoleAnswer.Mistakes<NoticesPage>(await ParametersAsync(typed, mistakes, null, person, board, places, time, cancellationToken));
        await board.StartAsync(draft, person.Name, cancellationToken);
        return ConsoleAnswer.SeeOther($"{Notices}?done=on");
    }

    public static async Task<IResult> StopAsync(long problem, ConsolePerson person, KnownProblemsBoard board, CancellationToken cancellationToken) =>
        ConsoleAnswer.SeeOther($"{Notices}?done={(await board.StopAsync(problem, person.Name, cancellationToken) ? "off" : "over")}");

    private static async Task<object> ParametersAsync(
        ProblemTyped typed, IReadOnlyList<Mistake> mistakes, string? done, ConsolePerson person, KnownProblemsBoard board, IOptions<ConsolePlaces> places, TimeProvider time, CancellationToken cancellationToken) => new
        {
            Person = person,
            Typed = typed,
            Mistakes = mistakes,
            Done = done,
            HasSites = places.Value.All().Count > 0,
            Lines = await board.ListAsync(cancellationToken),
            Now = time.GetUtcNow(),
        };

    private static string InTwoHours(TimeProvider time) => LondonTime.Of(time.GetUtcNow().AddHours(2)).ToString(BoxFormat, CultureInfo.InvariantCulture);
}

/// <summary>What was typed into the form.</summary>
public sealed record ProblemTyped(string Says, string About, string Place, string Ends);
