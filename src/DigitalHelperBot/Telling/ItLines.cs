using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Telling;

/// <summary>Where IT heard something. Both are null when no site goes by that name.</summary>
public readonly record struct HeardPlace(string? Code, string? Name);

/// <summary>What only people in IT may say to the bot.</summary>
public sealed class ItLines(ItPeople people)
{
    /// <summary>IT are many and the chat is theirs: the history says that it was one of them, not which.</summary>
    private const string By = "IT in chat";

    /// <summary><c>heard at Elm House: …</c> keeps what somebody said to IT, as if they had typed it.</summary>
    /// <param name="find">From what they call the place, what stands for it in rows and what it is called.</param>
    /// <param name="record">From the words, the site and who heard it, all that is to be written down.</param>
    public async Task<Answer> HeardAsync(Turn turn, Func<string, HeardPlace> find, Func<string, string?, string, IReadOnlyList<TurnWrite>> record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(find);
        ArgumentNullException.ThrowIfNull(record);
        var locale = turn.Activity.Locale;
        if (!await people.IsItAsync(turn, cancellationToken))
            return new(new TellingSaidContent(TellingSentence.OnlyIt, locale).ToReply());
        var (site, need) = TellingLines.HeardIn(turn.Text);
        site = PersonalData.Mask(site);
        var place = find(site);
        return place.Name is null
            ? new(new TellingSaidContent(TellingSentence.HeardNowhereKnown, locale, site).ToReply(), record(need, null, By))
            : new(new TellingSaidContent(TellingSentence.Heard, locale, place.Name).ToReply(), record(need, place.Code, By));
    }
}
