using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.BusinessCentral.Access;

/// <summary>The token endpoint of the identity provider, and the discovery documents a sign-in library may ask for.</summary>
internal sealed class TokenDesk(BusinessCentralSimulatorOptions options, TimeProvider time)
{
    private readonly Dictionary<string, (string ClientId, DateTimeOffset Expires)> _tokens = new(StringComparer.Ordinal);

    public SimulatedResponse? Answer(SimulatedRequest request)
    {
        if (request.Path.EndsWith("/oauth2/v2.0/token", StringComparison.OrdinalIgnoreCase))
        {
            var (status, body) = request.Method == "POST" ? Issue(request) : Refuse(405, "invalid_request", "AADSTS900561", "The endpoint only accepts POST requests.");
            return Json(status, body) with { Operation = "token", HidesRequestBody = true };
        }

        if (request.Path.EndsWith("/.well-known/openid-configuration", StringComparison.OrdinalIgnoreCase))
        {
            return Json(200, Discover(request)) with { Operation = "discovery" };
        }

        return request.Path.EndsWith("/discovery/instance", StringComparison.OrdinalIgnoreCase)
            ? Json(200, new JsonObject { ["tenant_discovery_endpoint"] = request.Origin + "/common/v2.0/.well-known/openid-configuration", ["api-version"] = "1.1" })
            : null;
    }

    // The client a bearer token was issued to; null when it is unknown or expired.
    public string? ClientOf(string token) => _tokens.TryGetValue(token, out var issued) && issued.Expires > time.GetUtcNow() ? issued.ClientId : null;

    public void RevokeAll() => _tokens.Clear();

    private (int Status, JsonObject Body) Issue(SimulatedRequest request)
    {
        var form = request.ReadForm().ToLookup(pair => pair.Key, pair => pair.Value);
        var (clientId, secret) = ReadClient(request, form["client_id"].FirstOrDefault() ?? "", form["client_secret"].FirstOrDefault());
        if (form["grant_type"].FirstOrDefault() != "client_credentials")
        {
            return Refuse(400, "unsupported_grant_type", "AADSTS70003", "The app requested an unsupported grant type.");
        }

        if (!options.Clients.TryGetValue(clientId, out var expected))
        {
            return Refuse(400, "unauthorized_client", "AADSTS700016", $"Application with identifier '{clientId}' was not found in the directory.");
        }

        if (secret != expected)
        {
            return Refuse(401, "invalid_client", "AADSTS7000215", "Invalid client secret provided.");
        }

        // Sign-in libraries may add scopes of their own to the one that counts.
        if ((form["scope"].FirstOrDefault() ?? "").Split(' ').Contains(options.Scope) is false)
        {
            return Refuse(400, "invalid_scope", "AADSTS70011", "The provided value for the input parameter 'scope' is not valid.");
        }

        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
        _tokens[token] = (clientId, time.GetUtcNow() + options.TokenLifetime);
        var seconds = (int)options.TokenLifetime.TotalSeconds;
        return (200, new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = seconds, ["ext_expires_in"] = seconds, ["access_token"] = token });
    }

    private static (string Id, string? Secret) ReadClient(SimulatedRequest request, string id, string? secret)
    {
        return secret is null && BasicCredential.Read(request) is { } basic
            ? (Uri.UnescapeDataString(basic.User), Uri.UnescapeDataString(basic.Password))
            : (id, secret);
    }

    private (int, JsonObject) Refuse(int status, string error, string code, string why) => (status, new JsonObject
    {
        ["error"] = error,
        ["error_description"] = $"{code}: {why}",
        ["error_codes"] = new JsonArray(int.Parse(code.AsSpan(6), System.Globalization.CultureInfo.InvariantCulture)),
        ["timestamp"] = time.GetUtcNow().ToString("u", System.Globalization.CultureInfo.InvariantCulture),
        ["trace_id"] = Guid.NewGuid().ToString(),
        ["correlation_id"] = Guid.NewGuid().ToString(),
    });

    private static JsonObject Discover(SimulatedRequest request)
    {
        var tenant = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)[0];
        var root = $"{request.Origin}/{tenant}";
        return new JsonObject
        {
            ["issuer"] = root + "/v2.0",
            ["authorization_endpoint"] = root + "/oauth2/v2.0/authorize",
            ["token_endpoint"] = root + "/oauth2/v2.0/token",
            ["jwks_uri"] = root + "/discovery/v2.0/keys",
        };
    }

    private static SimulatedResponse Json(int status, JsonObject body) => new(status) { Body = System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()) };
}
