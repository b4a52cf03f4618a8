using System.Security.Claims;

namespace DigitalHelperBot.ItConsole;

/// <summary>Who is signed in. A handler of a page or a change takes it as a parameter.</summary>
/// <param name="Id">The object id in Entra: the same for ever.</param>
/// <param name="Name">As colleagues know them.</param>
/// <param name="Role">The highest that they have.</param>
public sealed record ConsolePerson(string Id, string Name, ConsoleRole Role)
{
    internal const string IdClaim = "sub";
    internal const string NameClaim = "name";
    internal const string RoleClaim = "role";

    public bool May(ConsoleRole role) => Role >= role;

    /// <summary>Null for somebody who is not signed in, or who has no role here.</summary>
    public static ConsolePerson? Of(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.Identity is not { IsAuthenticated: true } || principal.FindFirstValue(IdClaim) is not { Length: > 0 } id || Named(principal.FindFirstValue(RoleClaim)) is not { } role)
            return null;
        return new(id, principal.FindFirstValue(NameClaim) ?? id, role);
    }

    /// <summary>For minimal APIs. The route's policy has let the person in by then.</summary>
    public static ValueTask<ConsolePerson?> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(Of(context.User));
    }

    internal ClaimsPrincipal ToPrincipal(string scheme) =>
        new(new ClaimsIdentity([new(IdClaim, Id), new(NameClaim, Name), new(RoleClaim, Role.ToString())], scheme, NameClaim, RoleClaim));

    /// <summary>By its exact name: a number is no role.</summary>
    internal static ConsoleRole? Named(string? name)
    {
        foreach (var role in Enum.GetValues<ConsoleRole>())
        {
            if (role.ToString() == name)
                return role;
        }
        return null;
    }
}
