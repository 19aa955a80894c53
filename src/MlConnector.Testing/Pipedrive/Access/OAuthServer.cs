using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MlConnector.Testing.BusinessCentral.Access;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.Pipedrive.Access;

/// <summary>The authorization server: consent, codes, tokens, revocation.</summary>
internal sealed class OAuthServer(TimeProvider time, PipedriveSimulatorOptions options)
{
    private static readonly TimeSpan _codeLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _refreshLifetime = TimeSpan.FromDays(60);
    private readonly Dictionary<string, (long UserId, DateTimeOffset Expires)> _codes = new(StringComparer.Ordinal);
    private readonly List<Grant> _grants = [];

    /// <summary>The user that answers the next request for consent; null when that user declines.</summary>
    public long? ConsentingUser { get; set; } = 1;

    /// <summary>Called with the user when a grant ends because its refresh token was revoked.</summary>
    public Action<long>? Uninstalled { get; set; }

    public IReadOnlyList<long> InstalledUsers => [.. _grants.Select(grant => grant.UserId)];

    /// <summary>The answer when the path is one of this server; otherwise null.</summary>
    public SimulatedResponse? Answer(SimulatedRequest request) => (request.Method, request.Path) switch
    {
        ("GET", "/oauth/authorize") => Authorize(request),
        ("POST", "/oauth/token") => Token(request) with { HidesRequestBody = true },
        ("POST", "/oauth/revoke") => Revoke(request) with { HidesRequestBody = true },
        // A redirect turns the form's POST into a GET, as in the real thing.
        (_, "/oauth/token/") => new SimulatedResponse(301) { Headers = [("Location", request.Origin + "/oauth/token")], Operation = "oauth redirect", HidesRequestBody = true },
        _ => request.Path.StartsWith("/oauth/", StringComparison.Ordinal) ? Refuse(405, "Method not allowed") : null,
    };

    /// <summary>The grant an access token belongs to; null when it is unknown or expired.</summary>
    public Grant? GrantOf(string accessToken) =>
        _grants.Find(grant => grant.AccessTokens.TryGetValue(accessToken, out var expires) && expires > time.GetUtcNow());

    public void RevokeAccessTokens() => _grants.ForEach(grant => grant.AccessTokens.Clear());

    public void End(long userId)
    {
        if (_grants.RemoveAll(grant => grant.UserId == userId) > 0)
        {
            Uninstalled?.Invoke(userId);
        }
    }

    private SimulatedResponse Authorize(SimulatedRequest request)
    {
        if (request.QueryValue("client_id") != options.ClientId)
        {
            return Refuse(400, "Invalid client: client is invalid");
        }

        if (request.QueryValue("redirect_uri") != options.CallbackUrl.OriginalString)
        {
            return Refuse(400, "Invalid request: redirect_uri is invalid");
        }

        var answer = "error=user_denied";
        if (ConsentingUser is { } user)
        {
            var code = Secret(20);
            _codes[code] = (user, time.GetUtcNow() + _codeLifetime);
            answer = $"code={code}";
        }

        var state = request.QueryValue("state") is { } value ? $"&state={Uri.EscapeDataString(value)}" : "";
        return new SimulatedResponse(302)
        {
            Operation = "authorize",
            Headers = [("Location", $"{options.CallbackUrl.OriginalString}{(options.CallbackUrl.Query.Length > 0 ? '&' : '?')}{answer}{state}")],
        };
    }

    private SimulatedResponse Token(SimulatedRequest request)
    {
        var form = Form(request);
        if (!IsClient(request, form))
        {
            return Refuse(400, "Invalid client: client is invalid");
        }

        return form.GetValueOrDefault("grant_type") switch
        {
            "authorization_code" => ExchangeCode(request, form),
            "refresh_token" => Refresh(request, form.GetValueOrDefault("refresh_token") ?? ""),
            _ => Refuse(400, "Unsupported grant type: grant_type is invalid"),
        };
    }

    private SimulatedResponse ExchangeCode(SimulatedRequest request, Dictionary<string, string> form)
    {
        if (!_codes.Remove(form.GetValueOrDefault("code") ?? "", out var code) || code.Expires <= time.GetUtcNow())
        {
            return Refuse(400, "Invalid grant: authorization code is invalid");
        }

        if (form.GetValueOrDefault("redirect_uri") != options.CallbackUrl.OriginalString)
        {
            return Refuse(400, "Invalid grant: redirect_uri is invalid");
        }

        _grants.RemoveAll(grant => grant.UserId == code.UserId);
        var grant = new Grant(code.UserId, options.Scopes, RefreshTokenText());
        _grants.Add(grant);
        return Issue(request, grant);
    }

    private SimulatedResponse Refresh(SimulatedRequest request, string token)
    {
        if (_grants.Find(known => known.RefreshToken == token) is not { } grant)
        {
            var isExchanged = _grants.Exists(known => known.Exchanged.Contains(token));
            return Refuse(400, isExchanged ? "Invalid grant: refresh_token is invalid, already exchanged" : "Invalid grant: refresh_token is invalid");
        }

        if (grant.RefreshExpires <= time.GetUtcNow())
        {
            _grants.Remove(grant);
            return Refuse(400, "Invalid grant: refresh_token is invalid");
        }

        if (options.RotatesRefreshTokens)
        {
            grant.Exchanged.Add(grant.RefreshToken);
            grant.RefreshToken = RefreshTokenText();
        }

        return Issue(request, grant);
    }

    private SimulatedResponse Issue(SimulatedRequest request, Grant grant)
    {
        // Real ones are long too; a column that is too short must show.
        var access = $"v1u:{Secret(600)}";
        grant.AccessTokens[access] = time.GetUtcNow() + options.AccessTokenLifetime;
        grant.RefreshExpires = time.GetUtcNow() + _refreshLifetime;
        return Respond(200, new JsonObject
        {
            ["access_token"] = access,
            ["token_type"] = "bearer",
            ["refresh_token"] = grant.RefreshToken,
            ["scope"] = grant.Scopes,
            ["expires_in"] = (int)options.AccessTokenLifetime.TotalSeconds,
            ["api_domain"] = options.ApiDomain?.OriginalString.TrimEnd('/') ?? request.Origin,
        }) with
        { Operation = "token", Committed = true };
    }

    // Succeeds whatever the token is. The refresh token takes the installation with it; an access token only itself.
    private SimulatedResponse Revoke(SimulatedRequest request)
    {
        var form = Form(request);
        if (!IsClient(request, form))
        {
            return Refuse(400, "Invalid client: client is invalid");
        }

        var token = form.GetValueOrDefault("token") ?? "";
        if (_grants.Find(known => known.RefreshToken == token) is { } grant)
        {
            End(grant.UserId);
        }
        else
        {
            _grants.ForEach(known => known.AccessTokens.Remove(token));
        }

        return new SimulatedResponse(200) { Operation = "revoke", Committed = true };
    }

    private bool IsClient(SimulatedRequest request, Dictionary<string, string> form)
    {
        var (id, secret) = BasicCredential.Read(request) is { } basic ? (basic.User, basic.Password) : (form.GetValueOrDefault("client_id"), form.GetValueOrDefault("client_secret"));
        return id == options.ClientId && secret == options.ClientSecret;
    }

    private static Dictionary<string, string> Form(SimulatedRequest request)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in request.ReadForm())
        {
            form[name] = value;
        }

        return form;
    }

    private string RefreshTokenText() => $"{options.CompanyId}:{Secret(30)}";

    private static string Secret(int bytes) => Convert.ToBase64String(RandomNumberGenerator.GetBytes(bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static SimulatedResponse Refuse(int status, string message) =>
        Respond(status, new JsonObject { ["success"] = false, ["message"] = message, ["error"] = message }) with { Operation = "oauth refused" };

    private static SimulatedResponse Respond(int status, JsonObject body) => new(status) { Body = Encoding.UTF8.GetBytes(body.ToJsonString()) };
}
