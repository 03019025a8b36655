using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Session cookies that were unsealed in the last half minute: who marks thirty children sends the same one thirty times. Whether the
/// session still holds is asked at each request as before; only that this text is this ticket is remembered. Bounded, in memory.
/// </summary>
internal sealed class Ticketgeheugen(ISecureDataFormat<AuthenticationTicket> echt, TimeProvider klok) : ISecureDataFormat<AuthenticationTicket>
{
    public const int Max = 5_000;

    private readonly ConcurrentDictionary<string, (AuthenticationTicket Ticket, DateTimeOffset Op)> _bekend = new(StringComparer.Ordinal);

    public string Protect(AuthenticationTicket data) => echt.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => echt.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, purpose: null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null || purpose is not null)
        {
            return echt.Unprotect(protectedText, purpose);
        }

        var nu = klok.GetUtcNow();
        if (_bekend.TryGetValue(protectedText, out var bekend) && nu - bekend.Op < Accountgeheugen.Versheid)
        {
            return Kopie(bekend.Ticket);
        }

        if (echt.Unprotect(protectedText) is not { } ticket)
        {
            return null;
        }

        if (_bekend.Count >= Max)
        {
            _bekend.Clear();
        }

        _bekend[protectedText] = (ticket, nu);
        return Kopie(ticket);
    }

    /// <summary>The handler changes the properties when it renews a cookie; the person in it nobody changes.</summary>
    private static AuthenticationTicket Kopie(AuthenticationTicket ticket) => new(ticket.Principal, ticket.Properties.Clone(), ticket.AuthenticationScheme);
}

/// <summary>After the framework chose how the session cookie is sealed.</summary>
internal sealed class TicketgeheugenInrichting(TimeProvider klok) : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        if (name == Sessies.Schema)
        {
            options.TicketDataFormat = new Ticketgeheugen(options.TicketDataFormat, klok);
        }
    }
}
