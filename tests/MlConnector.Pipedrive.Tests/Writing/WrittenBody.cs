using MlConnector.Pipedrive.Tests.Resources;

namespace MlConnector.Pipedrive.Tests.Writing;

/// <summary>What a call puts on the wire.</summary>
internal static class WrittenBody
{
    public static Task<string> OfAsync(Func<IPipedriveApi, Task> call) => OfAsync("1", call);

    public static async Task<string> OfAsync(string id, Func<IPipedriveApi, Task> call)
    {
        using var server = AccountServer.Answering($$$"""{"success":true,"data":{"id":{{{id}}}}}""");
        await call(server.Api);
        return server.Bodies.Single();
    }
}
