using Azure.Core;
using Azure.Identity;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

/// <summary>Gives out <c>token-1</c>, <c>token-2</c>… and counts.</summary>
internal sealed class FakeCredential(TimeProvider time) : TokenCredential
{
    private int _asked;

    public int Asked => _asked;

    public bool IsDown { get; set; }

    public List<string> Scopes { get; } = [];

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var number = Interlocked.Increment(ref _asked);
        Scopes.AddRange(requestContext.Scopes);
        return IsDown
            ? throw new AuthenticationFailedException("Entra is down.")
            : new AccessToken($"token-{number}", time.GetUtcNow().AddHours(1));
    }
}
