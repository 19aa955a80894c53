using System.Reflection;
using System.Text.RegularExpressions;
using Refit;

namespace MlConnector.Pipedrive.Tests.Contract;

/// <summary>A request that the client can send: one method, or one of the addresses that a method with a variable resource stands for.</summary>
internal sealed partial record ImplementedOperation(string Address, MethodInfo Method, string? FixedParameter)
{
    private static readonly string[] _records = ["deals", "persons", "organizations", "products"];
    private static readonly string[] _entities = ["deal", "person", "organization", "product"];

    public static IReadOnlyList<ImplementedOperation> All { get; } =
        [.. typeof(IPipedriveApi).GetInterfaces().SelectMany(api => api.GetMethods()).SelectMany(Of)];

    public Type? Query => Array.Find(Method.GetParameters(), parameter => parameter.GetCustomAttribute<PropertyAttribute>() is not null)?.ParameterType;

    private static IEnumerable<ImplementedOperation> Of(MethodInfo method)
    {
        if (method.GetCustomAttribute<HttpMethodAttribute>() is not { } request)
        {
            return [];
        }

        var parts = request.Path.Split('?');
        var fixedParameter = parts.Length > 1 ? parts[1].Split('=')[0] : null;
        return Expanded(parts[0], request.Method == HttpMethod.Get).Select(path => new ImplementedOperation($"{request.Method} {Placeholder().Replace(path, "{}")}", method, fixedParameter));
    }

    // Fields of activities can be read, but not written; the older list of them has no pages.
    private static IEnumerable<string> Expanded(string path, bool isRead) => path switch
    {
        _ when path.Contains("{record}", StringComparison.Ordinal) => _records.Select(record => path.Replace("{record}", $"{record}/{{id}}", StringComparison.Ordinal)),
        _ when path.Contains("{entity}", StringComparison.Ordinal) => (isRead && path.Contains("/v2/", StringComparison.Ordinal) ? _entities.Append("activity") : _entities).Select(entity => path.Replace("{entity}", entity, StringComparison.Ordinal)),
        _ => [path],
    };

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
