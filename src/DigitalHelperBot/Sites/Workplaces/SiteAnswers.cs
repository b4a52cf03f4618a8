using System.Text.Json;
using DigitalHelperBot.Sites.StaffDirectory;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Sites.Workplaces;

/// <summary>Asks a person once where they work, and keeps what they say. Nothing is asked while no sites are known, and nothing twice.</summary>
public sealed class SiteAnswers(SiteRegister register, PersonSites people, DirectoryMemory directory)
{
    private const int LongestName = 80;

    /// <summary>Adds the card to an answer after which there is room for it, in the person's own chat, once.</summary>
    public Answer AskAfter(Answer answer, Turn turn, long person)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(turn);
        if (!answer.LeavesRoom || answer.TellsWhatIsKept || turn.Scope != ConversationScope.Personal || register.Current.Open.Count == 0 || people.ChosenBy(person) is not null || !directory.HasSpoken(person))
            return answer;
        return answer with { ThenSay = new AskSiteContent(turn.Activity.Locale).ToReply(), Writes = [.. answer.Writes, .. people.Keep(person, null, SiteChosen.Asked)] };
    }

    /// <summary>What is to be done about a message that says where the person works; null when it is about something else.</summary>
    public Func<Answer>? Read(Turn turn, long person)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var sites = register.Current;
        if (sites.Open.Count == 0)
            return null;
        if (SiteLines.AreWithdrawn(turn.Text))
            return () => Withdraw(turn, person);
        if (SiteLines.Of(turn.Text) is { } line)
        {
            var found = sites.Search(line.Place);
            // "I'm in a meeting and …" is a question, unless the place is one of ours.
            return line.IsCertain || found.Sure is not null ? () => InOwnChat(turn) ?? Answered(found, turn, person, SiteChosen.InChat) : null;
        }

        // Whoever was asked, and types the name into the chat instead of the card.
        return turn.Scope == ConversationScope.Personal && turn.Text.Length <= LongestName && people.ChosenBy(person) == SiteChosen.Asked && sites.Named(turn.Text) is { } named
            ? () => Kept(named, turn, person, SiteChosen.InChat)
            : null;
    }

    /// <summary>What was typed into the card.</summary>
    public Answer Find(Turn turn, long person)
    {
        var typed = CleanText.Of(Text(turn, "site"));
        if (typed.Length == 0)
            return Say(SiteSentence.TypeFirst, turn);
        return InOwnChat(turn) ?? Answered(register.Current.Search(typed), turn, person, SiteChosen.OnCard);
    }

    /// <summary>One of those that the card offered.</summary>
    public Answer Pick(Turn turn, long person) => InOwnChat(turn) ?? (register.Current.Find(Text(turn, "code")) is { Closed: false } site
        ? Kept(site, turn, person, SiteChosen.OnCard)
        : Say(SiteSentence.NotKnown, turn));

    public Answer NotNow(Turn turn, long person) => InOwnChat(turn) ?? (people.CodeOf(person) is null
        ? Say(SiteSentence.NotNow, turn, null, people.Keep(person, null, SiteChosen.NotNow))
        : Say(SiteSentence.StaysAsItIs, turn));

    private Answer Answered(SiteMatches found, Turn turn, long person, SiteChosen how) => found switch
    {
        { Sure: { } site } => Kept(site, turn, person, how),
        { Near.Count: > 0 } => new Answer(new SiteChoicesContent([.. found.Near.Select(site => site.Code)], turn.Activity.Locale).ToReply()),
        _ => Say(SiteSentence.NotKnown, turn),
    };

    private Answer Kept(Site site, Turn turn, long person, SiteChosen how) => Say(SiteSentence.Kept, turn, site.Code, people.Keep(person, site.Code, how));

    private Answer Withdraw(Turn turn, long person) => InOwnChat(turn) ?? Say(SiteSentence.Forgotten, turn, null, people.Keep(person, null, SiteChosen.NotNow));

    /// <summary>Where others read along, nobody is tied to a place.</summary>
    private static Answer? InOwnChat(Turn turn) => turn.Scope == ConversationScope.Personal ? null : Say(SiteSentence.OnlyInOwnChat, turn);

    private static Answer Say(SiteSentence sentence, Turn turn, string? code = null, params IReadOnlyList<TurnWrite> writes) =>
        new(new SiteSaidContent(sentence, code, turn.Activity.Locale).ToReply(), writes);

    private static string? Text(Turn turn, string name) =>
        turn.CardAction is { Data.ValueKind: JsonValueKind.Object } action && action.Data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
