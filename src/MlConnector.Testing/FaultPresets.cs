namespace MlConnector.Testing;

internal static class FaultPresets
{
    private const string Slow = "slow";

    private static readonly Dictionary<string, Func<IEnumerable<SimulatorFault>>> s_presets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["flaky"] = Flaky,
        ["throttled"] = Throttled,
        ["cut-order"] = () => [OnDocument(FaultKind.CommitThenDisconnect, TimeSpan.Zero)],
        ["late-order"] = () => [OnDocument(FaultKind.CommitLater, TimeSpan.FromSeconds(20))],
        ["timeout-order"] = () => [OnDocument(FaultKind.CommitThenStatus, TimeSpan.Zero)],
        [Slow] = () => [new() { Kind = FaultKind.Delay, Matches = IsApiCall, Times = int.MaxValue, After = TimeSpan.FromMilliseconds(300) }],
    };

    public static IReadOnlyList<string> Names { get; } = [.. s_presets.Keys.Order(StringComparer.Ordinal)];

    public static IEnumerable<SimulatorFault> Find(string name) => s_presets.TryGetValue(name, out var preset)
        ? preset()
        : throw new ArgumentException($"There is no fault preset '{name}'. Known presets: {string.Join(", ", Names)}.", nameof(name));

    private static IEnumerable<SimulatorFault> Flaky() =>
    [
        new() { Kind = FaultKind.RejectBefore, Matches = IsRead, Times = int.MaxValue, Every = 7, Headers = RetryAfterOneSecond },
        new() { Kind = FaultKind.DisconnectBefore, Matches = IsRead, Times = int.MaxValue, Every = 11 },
        new() { Kind = FaultKind.TruncateBody, Matches = IsRead, Times = int.MaxValue, Every = 13 },
        new() { Kind = FaultKind.RejectBefore, Matches = IsWrite, Times = int.MaxValue, Every = 9, StatusCode = 429, Headers = RetryAfterOneSecond },
        new() { Kind = FaultKind.CommitThenDisconnect, Matches = IsWrite, Times = int.MaxValue, Every = 17 },
    ];

    private static IEnumerable<SimulatorFault> Throttled() =>
    [
        new() { Kind = FaultKind.RejectBefore, Matches = IsApiCall, Times = int.MaxValue, Every = 4, StatusCode = 429, Headers = RetryAfterOneSecond },
    ];

    private static Dictionary<string, string> RetryAfterOneSecond => new() { ["Retry-After"] = "1" };

    private static SimulatorFault OnDocument(FaultKind kind, TimeSpan after) =>
        new() { Kind = kind, Matches = IsDocumentCreation, After = after, StatusCode = 504 };

    private static bool IsDocumentCreation(string method, string path) =>
        SimulatorFault.On("POST", "/salesOrders")(method, path) || SimulatorFault.On("POST", "/salesInvoices")(method, path);

    private static bool IsRead(string method, string path) => method == "GET" && IsApiCall(method, path);

    private static bool IsWrite(string method, string path) => method != "GET" && IsApiCall(method, path);

    // A failing sign-in is a story of its own; these presets are about the calls behind it.
    private static bool IsApiCall(string method, string path) => path.Contains("/api/", StringComparison.OrdinalIgnoreCase);
}
