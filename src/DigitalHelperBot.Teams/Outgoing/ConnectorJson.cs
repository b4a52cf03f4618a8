using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DigitalHelperBot.Teams.Outgoing;

internal sealed record MembersPage(IReadOnlyList<TeamsMember>? Members, string? ContinuationToken);

internal sealed record ResourceId(string? Id);

internal sealed record AccountId(string Id);

internal sealed record ChannelDataOfTenant(AccountId Tenant);

internal sealed record NewPersonalConversation(bool IsGroup, AccountId Bot, IReadOnlyList<AccountId> Members, string TenantId, ChannelDataOfTenant ChannelData);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MembersPage))]
[JsonSerializable(typeof(TeamsMember))]
[JsonSerializable(typeof(ResourceId))]
[JsonSerializable(typeof(NewPersonalConversation))]
internal sealed partial class ConnectorJson : JsonSerializerContext
{
    /// <summary>What a success of the Connector says. It may be anything at all: what can't be read is null.</summary>
    public static T? Read<T>(HttpContent content, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(content.ReadAsStream(), type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
