using System.Globalization;
using System.Text.Json;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Telling;

/// <summary>What a press of a telling's button comes to.</summary>
/// <param name="Answer">What to say, and the telling's own row.</param>
/// <param name="Telling">Null when the press counts for nothing.</param>
/// <param name="Step">For "I'm stuck here": the step, from 1.</param>
public sealed record TellingPress(Answer Answer, FoundTelling? Telling, Device? Device, int? Step);

/// <summary>Presses of Sorted and Still stuck. A payload can be edited by whoever presses: the telling must exist, and be the presser's own.</summary>
public sealed class TellingPresses(Tellings tellings)
{
    public async Task<TellingPress> SaidAsync(Turn turn, long personKey, TellingResult result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var (found, refused) = await FindAsync(turn, personKey, cancellationToken);
        if (found is null)
            return new(refused!, null, null, null);
        var answer = new Answer(new ToldEndContent(result, turn.Activity.Locale).ToReply(), tellings.Said(found.Id, result));
        var step = Number(turn, "step");
        return new(answer, found, step is null ? null : DeviceOf(turn), step);
    }

    /// <summary>The telling again, with another device's steps.</summary>
    public async Task<Answer> StepsAsync(Turn turn, long personKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var (found, refused) = await FindAsync(turn, personKey, cancellationToken);
        return found is null ? refused! : new Answer(new ToldContent(
            found.Id, found.ArticleId, found.Signpost, found.Words ?? "", found.AskedAt ?? turn.ReceivedAt, DeviceOf(turn), false, turn.Activity.Locale).ToReply());
    }

    private async Task<(FoundTelling? Found, Answer? Refused)> FindAsync(Turn turn, long personKey, CancellationToken cancellationToken)
    {
        var found = long.TryParse(Text(turn, ToldCard.TellingSlot), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await tellings.FindAsync(id, cancellationToken)
            : null;
        if (found is not { Kind: TellingDrawing.OfNeed, PersonKey: not null })
            return (null, Say(TellingSentence.TooOld, turn));
        return found.PersonKey == personKey ? (found, null) : (null, Say(TellingSentence.NotYours, turn));
    }

    private static Answer Say(TellingSentence sentence, Turn turn) => new(new TellingSaidContent(sentence, turn.Activity.Locale).ToReply());

    private static Device DeviceOf(Turn turn) =>
        Enum.TryParse<Device>(Text(turn, "device"), out var device) && Enum.IsDefined(device) ? device : Device.Any;

    private static string? Text(Turn turn, string name) =>
        Find(turn, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static int? Number(Turn turn, string name) =>
        Find(turn, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) && number > 0 ? number : null;

    private static JsonElement? Find(Turn turn, string name) =>
        turn.CardAction is { Data.ValueKind: JsonValueKind.Object } action && action.Data.TryGetProperty(name, out var value) ? value : null;
}
