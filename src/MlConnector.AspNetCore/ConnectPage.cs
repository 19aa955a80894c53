using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace MlConnector.AspNetCore;

/// <summary>A page of one sentence. Its address carried a code, so it is neither kept nor told to other sites, and it runs nothing.</summary>
internal static class ConnectPage
{
    private const string Style = "body{font:16px/1.5 system-ui,sans-serif;margin:15vh auto;max-width:34rem;padding:0 1rem;color-scheme:light dark}h1{font-size:1.4rem}";

    private static readonly string _policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; frame-ancestors 'none'";

    public static Task WriteAsync(HttpContext context, int status, string sentence)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Page(status == StatusCodes.Status200OK, sentence), Encoding.UTF8, context.RequestAborted);
    }

    private static string Page(bool isConnected, string sentence)
    {
        var heading = isConnected ? "Pipedrive is connected" : "Pipedrive is not connected";
        var next = isConnected ? "<p>You can close this page.</p>" : "";
        return $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{heading}</title><style>{Style}</style></head>
            <body><main><h1>{heading}</h1><p>{HtmlEncoder.Default.Encode(sentence)}</p>{next}</main></body>
            </html>
            """;
    }
}
