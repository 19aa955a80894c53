using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.BusinessCentral.Access;

/// <summary>Who may come in, and how often: credentials first, then the limits of that user.</summary>
internal sealed class Admission(BusinessCentralSimulatorOptions options, TokenDesk tokens, TimeProvider time)
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, Queue<DateTimeOffset>> _seen = [];

    public bool Knows(SimulatedRequest request) => Identify(request) is not null;

    public void Admit(SimulatedRequest request, int inFlight)
    {
        var user = Identify(request)
            ?? throw new ApiFault(401, "Authentication_InvalidCredentials", "The server has rejected the client credentials.");
        if (inFlight > options.ConnectionLimit)
        {
            throw TooMany(inFlight, options.ConnectionLimit);
        }

        var now = time.GetUtcNow();
        if (!_seen.TryGetValue(user, out var seen))
        {
            _seen[user] = seen = new Queue<DateTimeOffset>();
        }

        while (seen.TryPeek(out var oldest) && oldest <= now - s_window)
        {
            seen.Dequeue();
        }

        if (seen.Count >= options.RequestsPerFiveMinutes)
        {
            throw TooMany(seen.Count + 1, options.RequestsPerFiveMinutes);
        }

        seen.Enqueue(now);
    }

    private string? Identify(SimulatedRequest request)
    {
        if (BasicCredential.Read(request) is { } basic)
        {
            return options.WebServiceKey is { } key && basic.User == options.UserName && basic.Password == key ? basic.User : null;
        }

        return request.Header("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? tokens.ClientOf(header[7..].Trim())
            : null;
    }

    private static ApiFault TooMany(int actual, int maximum) =>
        new(429, "Application_TooManyRequests", $"Too many requests reached. Actual ({actual}). Maximum ({maximum}).");
}
