using DigitalHelperBot.Telling;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>What states and changes are called, for IT.</summary>
internal static class Words
{
    public static string State(NeedState state) => state switch
    {
        NeedState.Heard => "heard",
        NeedState.BeingWorkedOn => "being worked on",
        NeedState.Answered => "answered",
        NeedState.Confirmed => "confirmed",
        NeedState.Signposted => "signposted",
        _ => "merged",
    };

    public static string Change(NeedChangeKind kind) => kind switch
    {
        NeedChangeKind.Started => "heard first",
        NeedChangeKind.Renamed => "renamed",
        NeedChangeKind.BeingWorkedOn => "being worked on",
        NeedChangeKind.Answered => "answered",
        NeedChangeKind.Signposted => "signposted",
        NeedChangeKind.Confirmed => "confirmed",
        NeedChangeKind.Reopened => "came back",
        NeedChangeKind.Merged => "merged",
        NeedChangeKind.Split => "split",
        NeedChangeKind.SignalMoved => "signal moved",
        NeedChangeKind.HeardInPerson => "heard in person",
        NeedChangeKind.SentAgain => "sent again",
        _ => "undone",
    };

    public static string ToSoMany(int people) => people == 1 ? "to 1 person" : $"to {people} people";

    public static string NotReached(TellingState state) => state == TellingState.Uncertain ? "may have arrived" : "could not be reached";

    public static string Event(NeedEventKind kind) => kind switch
    {
        NeedEventKind.New => "is new",
        NeedEventKind.Reopened => "came back",
        _ => "was answered",
    };

    public static string Kind(SignalKind kind) => kind switch
    {
        SignalKind.NoAnswer => "no answer",
        SignalKind.NoneOfThese => "none of these",
        SignalKind.NotSorted => "not sorted",
        SignalKind.StuckAtStep => "stuck at a step",
        SignalKind.ToldIt => "told IT",
        SignalKind.ThumbsDown => "thumbs down",
        _ => "heard in person",
    };
}
