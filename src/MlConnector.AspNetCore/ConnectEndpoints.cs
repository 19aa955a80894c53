using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Pipedrive;
using MlConnector.Sync;
using MlConnector.Sync.Connections;

namespace MlConnector.AspNetCore;

/// <summary>What the connect endpoints do. Addresses come from the settings only, so there is nothing that could redirect elsewhere.</summary>
internal static class ConnectEndpoints
{
    private const string Cookie = "mlconnector-connect";
    private const int KeyDigits = 64;
    private const int MostBytes = 64 * 1024;

    /// <summary>Sends the browser to Pipedrive, bound to this browser by a cookie.</summary>
    public static Task BeginAsync(HttpContext context) => GuardAsync(context, async consents =>
    {
        var session = SessionOf(context) ?? RandomNumberGenerator.GetHexString(KeyDigits, lowercase: true);
        var address = await consents.BeginAsync(context.Request.RouteValues["connection"] as string ?? "", session, context.RequestAborted).ConfigureAwait(false);
        context.Response.Cookies.Append(Cookie, session, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromMinutes(10),
            // The answer of Pipedrive is a navigation from another site, which Strict would take the cookie from.
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(address.AbsoluteUri);
    });

    /// <summary>Takes the answer of Pipedrive.</summary>
    public static Task CompleteAsync(HttpContext context) => GuardAsync(context, async consents =>
    {
        var query = context.Request.Query;
        var callback = new AuthorizationCallback { Code = Only("code"), State = Only("state"), Error = Only("error") };
        var answer = await consents.CompleteAsync(SessionOf(context) ?? "", callback, context.RequestAborted).ConfigureAwait(false);
        await ConnectPage.WriteAsync(context, answer.Outcome == ConsentOutcome.Connected ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, answer.Message).ConfigureAwait(false);

        string? Only(string name) => query[name] is [{ } value] ? value : null;
    });

    /// <summary>Takes the call that tells of an uninstallation.</summary>
    public static async Task UninstallAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context, MostBytes).ConfigureAwait(false) is { } body)
        {
            await GuardAsync(context, async consents =>
            {
                var header = context.Request.Headers.Authorization is [{ } only] ? only : null;
                var forgotten = await consents.ReceiveUninstallationAsync(header, body, context.RequestAborted).ConfigureAwait(false);
                context.Response.StatusCode = forgotten is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK;
            }).ConfigureAwait(false);
        }
    }

    private static async Task GuardAsync(HttpContext context, Func<IPipedriveConsents, Task> run)
    {
        try
        {
            await run(context.RequestServices.GetRequiredService<IPipedriveConsents>()).ConfigureAwait(false);
        }
        catch (MlConnectorConfigurationException)
        {
            // What is configured, and where, is nobody's business here; the console's 'check' tells it.
            await ConnectPage.WriteAsync(context, StatusCodes.Status404NotFound, "This connection cannot be connected here: it is unknown, or its OAuth settings are not complete.").ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is StoreUnavailableException or CredentialUnreadableException)
        {
            await ConnectPage.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "The connector cannot use its store now. Try again later, or ask its administrator.").ConfigureAwait(false);
        }
        catch (PipedriveException failed)
        {
            var cause = failed.IsTransient ? "Pipedrive did not answer. Begin again later." : $"Pipedrive did not accept the app. {failed.Advice}";
            await ConnectPage.WriteAsync(context, StatusCodes.Status502BadGateway, $"Nothing was connected: {cause}").ConfigureAwait(false);
        }
    }

    private static string? SessionOf(HttpContext context) =>
        context.Request.Cookies[Cookie] is { Length: KeyDigits } key && key.All(char.IsAsciiHexDigitLower) ? key : null;
}
