using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Asking;

/// <summary>The replies that are the same for everyone.</summary>
public sealed class Greeter
{
    public Answer Welcome(Turn turn) => new(new WelcomeContent(turn.Scope != ConversationScope.Personal, turn.Activity.Locale).ToReply()) { TellsWhatIsKept = turn.Scope == ConversationScope.Personal };

    public Answer NoPictures(Turn turn, Asker asker) =>
        new(new SaidContent(Sentence.NoPictures, asker.NotYetTold, turn.Activity.Locale).ToReply()) { TellsWhatIsKept = asker.NotYetTold };

    public Answer SomethingElse(Turn turn) => Say(Sentence.SomethingElse, turn);

    public Answer CardTooOld(Turn turn) => Say(Sentence.CardTooOld, turn);

    public Answer CouldNotSave(Turn turn) => Say(Sentence.CouldNotSave, turn);

    private static Answer Say(Sentence sentence, Turn turn) => new(new SaidContent(sentence, false, turn.Activity.Locale).ToReply());
}
