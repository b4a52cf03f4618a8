using System.CommandLine;
using DigitalHelperBot.Storage;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.UnmetNeeds.Verbs;

namespace DigitalHelperBot.Sites.Verbs;

/// <summary><c>needs heard</c>: stands here, and not with the other commands about needs, because it asks which site is meant.</summary>
public static class HeardVerb
{
    public static Command Create()
    {
        var words = new Argument<string>("words") { Description = "What was said, in the person's words" };
        var site = new Option<string?>("--site") { Description = "Where: the site's id or one of its names", HelpName = "SITE" };
        var heard = new Command("heard", "Note what somebody said on a visit; it weighs the same as a typed need") { words, site, NeedsVerb.By };
        heard.SetAction((parsed, cancellation) => SitesSession.RunAsync(parsed, async (session, to) =>
        {
            var place = await PlaceOfAsync(parsed.GetValue(site), session.Get<SiteRegister>(), cancellation);
            await session.Get<NeedReading>().CatchUpAsync(cancellation);
            await session.Get<TurnWriter>().CommitAsync(session.Get<HeardInPerson>().Record(parsed.GetRequiredValue(words), place?.Code, parsed.GetRequiredValue(NeedsVerb.By)), cancellation);
            await to.WriteLineAsync(place is null ? "Noted." : $"Noted, for {place.Name}.");
            return VerbSession.Done;
        }, cancellation));
        return heard;
    }

    private static async Task<Site?> PlaceOfAsync(string? typed, SiteRegister register, CancellationToken cancellationToken)
    {
        if (typed is null)
            return null;
        await register.RefreshAsync(cancellationToken);
        var (sure, near) = register.Current.Search(typed);
        return sure ?? throw new SitesRefusedException(
            register.Current.Open.Count == 0 ? "There are no sites yet. Bring in a CSV (sites import FILE), or leave --site out."
            : near.Count == 0 ? $"No site goes by \"{typed}\". \"sites list\" shows them all. Nothing was noted."
            : $"Which site is \"{typed}\"? {string.Join(", ", near.Select(one => $"{one.Name} ({one.Code})"))}. Nothing was noted.");
    }
}
