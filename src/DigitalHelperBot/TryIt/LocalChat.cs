using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DigitalHelperBot.TryIt;

/// <summary>One conversation on the page: what was said, in order. Positions only grow, so that a reader can ask for what came after the last one it saw.</summary>
internal sealed class LocalChat(TimeProvider time)
{
    /// <summary>Far more than anyone types by hand; the oldest go first.</summary>
    private const int MostKept = 1_000;

    private readonly Lock _lock = new();
    private readonly Queue<JsonElement> _activities = new();
    private int _dropped;
    private int _lastNumber;

    /// <summary>Teams' ids of personal chats begin this way.</summary>
    public string Id { get; } = "a:" + RandomNumberGenerator.GetHexString(24, lowercase: true);

    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Every conversation is a new person, so that "Start again" shows what a new person sees.</summary>
    public string PersonId { get; } = Guid.CreateVersion7(time.GetUtcNow()).ToString();

    /// <summary>Adds an activity and returns its new id.</summary>
    public string Add(JsonObject activity)
    {
        lock (_lock)
        {
            var id = $"{Id}|{++_lastNumber:0000000}";
            Append(id, activity);
            return id;
        }
    }

    /// <summary>An activity said again under its id takes the place of the first one on the page.</summary>
    public bool Replace(string id, JsonObject activity)
    {
        lock (_lock)
        {
            if (!_activities.Any(said => said.GetProperty("id").ValueEquals(id)))
                return false;
            Append(id, activity);
            return true;
        }
    }

    public ActivitySet Since(int watermark)
    {
        lock (_lock)
        {
            var activities = _activities.Skip(Math.Max(0, watermark - _dropped)).ToList();
            return new ActivitySet(activities, $"{_dropped + _activities.Count}");
        }
    }

    private void Append(string id, JsonObject activity)
    {
        activity["id"] = id;
        activity["timestamp"] = time.GetUtcNow().ToString("O");
        activity["conversation"] = new JsonObject { ["id"] = Id };
        _activities.Enqueue(JsonSerializer.SerializeToElement(activity));
        if (_activities.Count > MostKept)
        {
            _activities.Dequeue();
            _dropped++;
        }
    }
}

/// <summary>What Direct Line answers when it is asked what is new.</summary>
internal sealed record ActivitySet(IReadOnlyList<JsonElement> Activities, string Watermark);
