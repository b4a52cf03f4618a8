using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Counting;

/// <summary>Counts the person for one thing in the week of the message, in the message's own transaction. The second time in a week changes nothing.</summary>
public sealed class PersonCounted(Subject subject, string? siteId, long personKey, DateTimeOffset at) : TurnWrite
{
    private static readonly Statement Insert = new(
        """
        INSERT INTO people_counts (week, site_id, subject, person_key) VALUES (@week, @site, @subject, @person)
        ON CONFLICT DO NOTHING
        """,
        "week", "site", "subject", "person");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, IsoWeek.Of(at).Value);
        parameters.Set(1, siteId ?? "");
        parameters.Set(2, subject.Text);
        parameters.Set(3, personKey);
    }
}
