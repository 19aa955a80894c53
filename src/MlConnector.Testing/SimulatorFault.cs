namespace MlConnector.Testing;

/// <summary>One failure of a <see cref="FaultScript"/>: which requests it meets, what happens and how often.</summary>
public sealed record SimulatorFault
{
    /// <summary>What happens.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>Tells by method and path (without query) which requests are met.</summary>
    /// <value>Every request by default.</value>
    public Func<string, string, bool> Matches { get; init; } = static (_, _) => true;

    /// <summary>How many requests fail before the fault is used up; <see cref="int.MaxValue"/> for all.</summary>
    /// <value>1 by default.</value>
    public int Times { get; init; } = 1;

    /// <summary>How many matching requests pass first.</summary>
    /// <value>0 by default.</value>
    public int Skip { get; init; }

    /// <summary>Fails only each n-th matching request.</summary>
    /// <value>1 by default: each one.</value>
    public int Every { get; init; } = 1;

    /// <summary>The status of <see cref="FaultKind.RejectBefore"/> and <see cref="FaultKind.CommitThenStatus"/>.</summary>
    /// <value>503 by default.</value>
    public int StatusCode { get; init; } = 503;

    /// <summary>The headers of the faulty answer, such as <c>Retry-After</c>.</summary>
    /// <value>None by default.</value>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body of the faulty answer; one that starts with an angle bracket is sent as HTML.</summary>
    /// <value>Empty by default.</value>
    public string? Body { get; init; }

    /// <summary>The delay of <see cref="FaultKind.Delay"/> and <see cref="FaultKind.CommitLater"/> on the simulator's clock.</summary>
    /// <value>Zero by default.</value>
    public TimeSpan After { get; init; }

    /// <summary>A predicate for one method and a path that ends with the given text, both without regard to case.</summary>
    /// <param name="method">The method, such as <c>POST</c>.</param>
    /// <param name="pathEnd">The end of the path, such as <c>/salesOrders</c>.</param>
    public static Func<string, string, bool> On(string method, string pathEnd) => (seenMethod, path) =>
        seenMethod.Equals(method, StringComparison.OrdinalIgnoreCase) && path.EndsWith(pathEnd, StringComparison.OrdinalIgnoreCase);
}
