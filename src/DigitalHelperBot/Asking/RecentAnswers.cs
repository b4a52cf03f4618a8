using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Asking;

/// <summary>What each person was last answered in each conversation, so that "and on my iPhone?" makes sense. Bounded, and forgotten after half an hour.</summary>
public sealed class RecentAnswers(TimeProvider time)
{
    private const int MostPeople = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Conversation, long Person), LinkedListNode<Remembered>> _byPerson = [];
    private readonly LinkedList<Remembered> _oldestFirst = new();

    public RecentAnswer? Find(string conversationId, long person)
    {
        lock (_lock)
        {
            return _byPerson.TryGetValue((conversationId, person), out var node) && time.GetUtcNow() - node.Value.At <= Kept ? node.Value.Answer : null;
        }
    }

    public void Remember(string conversationId, long person, RecentAnswer answer)
    {
        var key = (conversationId, person);
        lock (_lock)
        {
            if (_byPerson.Remove(key, out var old))
                _oldestFirst.Remove(old);
            _byPerson[key] = _oldestFirst.AddLast(new Remembered(key, answer, time.GetUtcNow()));
            // Words are not kept longer than they are of use, here neither.
            while (_byPerson.Count > MostPeople || time.GetUtcNow() - _oldestFirst.First!.Value.At > Kept)
            {
                _byPerson.Remove(_oldestFirst.First!.Value.Key);
                _oldestFirst.RemoveFirst();
            }
        }
    }

    public void ForgetEverybody()
    {
        lock (_lock)
        {
            _byPerson.Clear();
            _oldestFirst.Clear();
        }
    }

    public void Forget(long person)
    {
        lock (_lock)
        {
            foreach (var key in _byPerson.Keys.Where(k => k.Person == person).ToArray())
            {
                _byPerson.Remove(key, out var node);
                _oldestFirst.Remove(node!);
            }
        }
    }

    private sealed record Remembered((string Conversation, long Person) Key, RecentAnswer Answer, DateTimeOffset At);
}

/// <summary>The last question and what was shown for it.</summary>
public sealed record RecentAnswer(long QuestionId, string Question, string? ArticleId)
{
    public ConversationMemory ToMemory() => new(Question, ArticleId);
}
