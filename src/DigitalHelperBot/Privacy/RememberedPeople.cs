using System.Collections.Concurrent;

namespace DigitalHelperBot.Privacy;

/// <summary>People met lately, so that most turns need not look them up. Bounded in number and in time: another instance may have changed or removed a row.</summary>
internal sealed class RememberedPeople(TimeProvider time)
{
    private const int MostInOneGeneration = 10_000;
    private static readonly TimeSpan OneGeneration = TimeSpan.FromMinutes(5);

    private readonly Lock _turning = new();
    private Generation _young = new(time.GetUtcNow());
    private Generation _old = new(time.GetUtcNow());

    public MetPerson? Find(string tenantId, string personId)
    {
        TurnGeneration();
        return _young.People.GetValueOrDefault((tenantId, personId)) ?? _old.People.GetValueOrDefault((tenantId, personId));
    }

    public void Keep(MetPerson person)
    {
        _young.People[(person.TenantId, person.PersonId)] = person;
        _young.Grow();
    }

    /// <summary>Turns of one new person that come together get one key; it is kept apart from what is known to be stored.</summary>
    public long KeyForNew(string tenantId, string personId, Func<long> makeKey)
    {
        if (_old.NewKeys.TryGetValue((tenantId, personId), out var earlier))
            return earlier;
        _young.Grow();
        return _young.NewKeys.GetOrAdd((tenantId, personId), _ => makeKey());
    }

    /// <summary>The row is about to change.</summary>
    public void Forget(string tenantId, string personId)
    {
        _young.People.TryRemove((tenantId, personId), out _);
        _old.People.TryRemove((tenantId, personId), out _);
    }

    /// <summary>The row is gone, or is another's.</summary>
    public void ForgetAll(string tenantId, string personId)
    {
        Forget(tenantId, personId);
        _young.NewKeys.TryRemove((tenantId, personId), out _);
        _old.NewKeys.TryRemove((tenantId, personId), out _);
    }

    public void ForgetAll(long key)
    {
        foreach (var generation in (Generation[])[_young, _old])
        {
            foreach (var person in generation.People.Values.Where(p => p.Key == key))
                generation.People.TryRemove((person.TenantId, person.PersonId), out _);
            foreach (var person in generation.NewKeys.Where(p => p.Value == key))
                generation.NewKeys.TryRemove(person.Key, out _);
        }
    }

    public void ForgetEverybody()
    {
        _young.People.Clear();
        _old.People.Clear();
    }

    private void TurnGeneration()
    {
        if (!IsOver(_young))
            return;
        lock (_turning)
        {
            if (IsOver(_young))
                (_old, _young) = (_young, new(time.GetUtcNow()));
        }
    }

    private bool IsOver(Generation generation) =>
        generation.Size >= MostInOneGeneration || time.GetUtcNow() - generation.Since >= OneGeneration;

    private sealed class Generation(DateTimeOffset since)
    {
        private int _size;

        public DateTimeOffset Since => since;
        public ConcurrentDictionary<(string TenantId, string PersonId), MetPerson> People { get; } = new();
        public ConcurrentDictionary<(string TenantId, string PersonId), long> NewKeys { get; } = new();

        /// <summary>How many were ever added; counting a concurrent dictionary would lock all of it.</summary>
        public int Size => _size;

        public void Grow() => Interlocked.Increment(ref _size);
    }
}
