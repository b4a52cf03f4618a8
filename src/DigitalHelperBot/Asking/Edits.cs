using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Asking;

/// <summary>A message that was changed soon after it was sent is the same question, asked once and answered again.</summary>
public sealed class Edits(Questions questions, Answerer answerer)
{
    private static readonly TimeSpan StillTheSame = TimeSpan.FromMinutes(10);

    public async Task<Answer> AskAgainAsync(Turn turn, string turnKeyBeforeEdit, Asker asker, CancellationToken cancellationToken)
    {
        var first = await questions.FindByTurnAsync(turnKeyBeforeEdit, cancellationToken);
        return first is null || first.PersonKey != asker.Key || turn.ReceivedAt - first.AskedAt > StillTheSame
            ? Answer.Silence
            : answerer.Ask(turn, first.Id, asker, firstAsked: first.AskedAt);
    }
}
