using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Sites.Workplaces;

namespace DigitalHelperBot.Demo;

/// <summary>Sites and people that do not exist. Nobody in it can be written to: there is no chat to send to.</summary>
internal sealed class MadeUpOrganisation
{
    private static readonly string[] Trees =
    [
        "Elm", "Oak", "Ash", "Rowan", "Beech", "Holly", "Hazel", "Maple", "Willow", "Cedar", "Alder", "Lime", "Birch", "Hawthorn", "Juniper",
    ];

    /// <summary>Kind of work, what such a place is called, how many people work at a middling one, and how much more or less help they need.</summary>
    private static readonly (string Kind, string Name, int People, double Need)[] Kinds =
    [
        ("care home", "House", 70, 1.4), ("clinic", "Road Clinic", 130, 1.0), ("depot", "Lane Depot", 180, 1.6),
        ("housing office", "Court", 110, 1.1), ("library", "Street Library", 25, 0.8), ("ward", "Ward", 290, 1.2),
    ];

    private MadeUpOrganisation(IReadOnlyList<Site> sites, IReadOnlyList<Worker> workers) => (Sites, Workers) = (sites, workers);

    public IReadOnlyList<Site> Sites { get; }

    public IReadOnlyList<Worker> Workers { get; }

    public static MadeUpOrganisation Create(int sites, int people, DateTimeOffset from, Random chance)
    {
        var places = Enumerable.Range(0, sites).Select(i => SiteOf(i, from, chance)).ToList();
        var total = places.Sum(site => site.People);
        foreach (var site in places)
            site.People = Math.Max(6, (int)Math.Round((double)site.People * people / total));
        places[0].People += people - places.Sum(site => site.People);

        var workers = places.SelectMany((site, i) => Enumerable.Range(0, site.People).Select(_ => new Worker(chance.NextInt64(1, long.MaxValue), site.Code, NeedAt(i)))).ToList();
        return new(places, workers);
    }

    /// <summary>Only those who ever wrote have a row.</summary>
    public static Person PersonOf(Worker worker, DateTimeOffset first, DateTimeOffset last) => new()
    {
        Key = worker.Key,
        TenantId = "made-up",
        PersonId = $"made-up-{worker.Key:x}",
        FirstSeenAt = first,
        LastHeardAt = last,
        WelcomedAt = first,
        ToldWhatIsKeptAt = first,
    };

    public static PersonSite PlaceOf(Worker worker, DateTimeOffset at) => new() { PersonKey = worker.Key, SiteId = worker.SiteId, Chosen = SiteChosen.OnCard, ChangedAt = at };

    private static Site SiteOf(int i, DateTimeOffset from, Random chance)
    {
        var (kind, name, people, _) = Kinds[i % Kinds.Length];
        var tree = Trees[i / Kinds.Length % Trees.Length];
        var round = i / (Kinds.Length * Trees.Length);
        return new Site
        {
            Code = $"S{i + 1:000}",
            Name = round == 0 ? $"{tree} {name}" : $"{tree} {name} {round + 1}",
            People = (int)(people * (0.5 + chance.NextDouble())),
            Address = $"{chance.Next(1, 200)} {tree} Road",
            KindOfWork = kind,
            AddedAt = from,
            ChangedAt = from,
        };
    }

    /// <summary>Sites of one kind differ too: some are far from anyone to ask.</summary>
    private static double NeedAt(int site) => Kinds[site % Kinds.Length].Need * (0.6 + site * 37 % 11 / 10.0);
}

/// <summary>Somebody made up.</summary>
/// <param name="Need">How much more or less often than others they need help.</param>
internal sealed record Worker(long Key, string SiteId, double Need);
