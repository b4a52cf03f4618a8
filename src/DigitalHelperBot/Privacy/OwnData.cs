using System.Text.Json;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Privacy;

/// <summary>What a person can ask about what is kept of them, and have done with it. It is always the asker's own; nothing in a button says whose. Where others can read along, nothing is shown.</summary>
public sealed class OwnData(HeldAboutAPerson held, Forgetting forgetting, TimeProvider time)
{
    /// <summary>How long the answer to "Are you sure?" counts; a card further up in the chat asks again.</summary>
    private static readonly TimeSpan SureFor = TimeSpan.FromHours(1);

    public async Task<Answer> DoAsync(OwnDataWish wish, Turn turn, long person, CancellationToken cancellationToken)
    {
        if (turn.Scope != ConversationScope.Personal)
            return OnlyInOwnChat(turn);
        return wish == OwnDataWish.Show
            ? new Answer((await held.ReadAsync(person, 0, turn.Activity.Locale, cancellationToken)).ToReply())
            : AskWhetherSure(turn);
    }

    public async Task<Answer> ShowMoreAsync(Turn turn, long person, CancellationToken cancellationToken)
    {
        if (turn.Scope != ConversationScope.Personal)
            return OnlyInOwnChat(turn);
        var skip = (int)Math.Clamp(Number(turn, "skip"), 0, int.MaxValue);
        return new Answer((await held.ReadAsync(person, skip, turn.Activity.Locale, cancellationToken)).ToReply());
    }

    public async Task<Answer> ForgetAsync(Turn turn, long person, CancellationToken cancellationToken)
    {
        if (turn.Scope != ConversationScope.Personal)
            return OnlyInOwnChat(turn);
        if (time.GetUtcNow().ToUnixTimeSeconds() - Number(turn, "asked") > SureFor.TotalSeconds)
            return AskWhetherSure(turn);
        await forgetting.ForgetAsync(person, cancellationToken);
        return Say(OwnDataSentence.Forgotten, turn) with { ForgetsPerson = true };
    }

    /// <summary>Reveals nothing, not even whether there is anything.</summary>
    public static Answer OnlyInOwnChat(Turn turn) => Say(OwnDataSentence.OnlyInOwnChat, turn);

    public Answer KeepAll(Turn turn) => Say(OwnDataSentence.NothingForgotten, turn);

    private Answer AskWhetherSure(Turn turn) => new(new ForgetContent(time.GetUtcNow().ToUnixTimeSeconds(), turn.Activity.Locale).ToReply());

    private static Answer Say(OwnDataSentence sentence, Turn turn) => new(new OwnDataSaid(sentence, turn.Activity.Locale).ToReply());

    private static long Number(Turn turn, string name) =>
        turn.CardAction is { Data.ValueKind: JsonValueKind.Object } action && action.Data.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : 0;
}
