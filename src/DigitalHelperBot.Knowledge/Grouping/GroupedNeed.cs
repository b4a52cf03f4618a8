namespace DigitalHelperBot.Knowledge.Grouping;

/// <summary>Wordings of one open need that belong together: all of it, or what was one need before a person merged it. Signals in the same words share one.</summary>
internal sealed class GroupedNeed(long id, long part)
{
    /// <summary>More wordings than this tell nothing new, and cost time at each signal.</summary>
    private const int MostCompared = 48;

    private readonly List<GroupedWording> _wordings = [];

    public long Id => id;

    public long Part => part;

    public bool IsUrgent { get; set; }

    public IReadOnlyList<GroupedWording> Wordings => _wordings;

    public IEnumerable<GroupedWording> Compared => _wordings.Take(MostCompared);

    public bool IsEmpty => _wordings.Count == 0;

    /// <returns>The wording when it is new to this need, or null.</returns>
    public GroupedWording? Add(long signalId, Wording wording)
    {
        var same = Find(wording);
        if (same is not null)
        {
            same.Signals.Add(signalId);
            return null;
        }

        var added = new GroupedWording(this, wording);
        added.Signals.Add(signalId);
        _wordings.Add(added);
        return added;
    }

    /// <returns>The wording that says the same, or null.</returns>
    public GroupedWording? Find(Wording wording)
    {
        foreach (var known in _wordings)
        {
            if (known.Wording.SaysTheSame(wording)) return known;
        }

        return null;
    }

    /// <returns>The wording when nobody in this need said it but the signal that goes, or null.</returns>
    public GroupedWording? Remove(long signalId)
    {
        var found = _wordings.Find(known => known.Signals.Contains(signalId));
        if (found is null) return null;
        found.Signals.Remove(signalId);
        if (found.Signals.Count > 0) return null;
        _wordings.Remove(found);
        return found;
    }
}

/// <summary>One wording in a need, with the signals that said it, oldest first.</summary>
internal sealed class GroupedWording(GroupedNeed need, Wording wording)
{
    public GroupedNeed Need => need;

    public Wording Wording => wording;

    public List<long> Signals { get; } = [];

    /// <summary>Where its vector lies in the index.</summary>
    public int Slot { get; set; }
}
