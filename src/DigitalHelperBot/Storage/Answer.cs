namespace DigitalHelperBot.Storage;

/// <summary>What a slice makes of a turn: what to say, and what to write down. The two are committed together before anything is said.</summary>
/// <param name="Say">Null says nothing.</param>
/// <param name="Writes">Rows of the slice.</param>
public sealed record Answer(ReplyContent? Say, params IReadOnlyList<TurnWrite> Writes)
{
    /// <summary>Nothing to say, and nothing to write down.</summary>
    public static Answer Silence { get; } = new((ReplyContent?)null);

    /// <summary>True when what is said carries the line on what is kept.</summary>
    public bool TellsWhatIsKept { get; init; }

    /// <summary>A second message after the first, such as a question back. Not for the answer to a pressed button, which is one card.</summary>
    public ReplyContent? ThenSay { get; init; }

    /// <summary>True when a question was answered and nothing about it is urgent, so that a second message would not be in the way.</summary>
    public bool LeavesRoom { get; init; }

    /// <summary>True when the person was forgotten just now: nothing of this turn is written down as theirs.</summary>
    public bool ForgetsPerson { get; init; }
}
