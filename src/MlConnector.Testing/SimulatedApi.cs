using MlConnector.Testing.Simulation;

namespace MlConnector.Testing;

/// <summary>An API simulated in this process: it keeps state, writes a journal and can be told to fail.</summary>
/// <remarks>Reach it through <see cref="CreateHandler"/>, or over a socket through <see cref="SimulatorHost"/>.</remarks>
public abstract class SimulatedApi
{
    private int _inFlight;

    private protected SimulatedApi(TimeProvider? time) => Time = time ?? TimeProvider.System;

    /// <summary>Every request in the order it was carried out.</summary>
    public SimulatorJournal Journal { get; } = new();

    /// <summary>The failures the next requests meet. Empty at the start.</summary>
    public FaultScript Faults { get; } = new();

    /// <summary>The clock all time stamps, limits, tokens and delays follow.</summary>
    public TimeProvider Time { get; }

    // One lock per simulator: requests and seeding see a whole state, and the journal has the order of the commits.
    private protected Lock Gate { get; } = new();

    private protected int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>Makes a handler that answers in this process, without sockets. Any host name is accepted.</summary>
    /// <remarks>Broken connections surface as <see cref="HttpRequestException"/>, as they do from <see cref="SocketsHttpHandler"/>.</remarks>
    public HttpMessageHandler CreateHandler() => new SimulatorMessageHandler(this);

    // Called inside the lock, once per request that reaches the API; must change either all of its state or nothing.
    private protected abstract SimulatedResponse Answer(SimulatedRequest request);

    // For an API that asks somebody else before it answers. Called outside the lock; what it learns goes into the request.
    private protected virtual ValueTask<SimulatedRequest> PrepareAsync(SimulatedRequest request) => ValueTask.FromResult(request);

    internal async Task<SimulatedExchange> ExchangeAsync(SimulatedRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _inFlight);
        try
        {
            var fault = Faults.Take(request.Method, request.Path);
            return fault is null ? new SimulatedExchange(await CarryOutAsync(request, null).ConfigureAwait(false)) : await FailAsync(request, fault, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }

    private async Task<SimulatedExchange> FailAsync(SimulatedRequest request, SimulatorFault fault, CancellationToken cancellationToken)
    {
        switch (fault.Kind)
        {
            case FaultKind.RejectBefore:
                return new SimulatedExchange(NoteUntouched(request, fault, FaultResponse(fault)));
            case FaultKind.DisconnectBefore:
                NoteUntouched(request, fault, null);
                return SimulatedExchange.Broken;
            case FaultKind.CommitThenDisconnect:
                await CarryOutAsync(request, fault).ConfigureAwait(false);
                return SimulatedExchange.Broken;
            case FaultKind.CommitThenStatus:
                await CarryOutAsync(request, fault).ConfigureAwait(false);
                return new SimulatedExchange(FaultResponse(fault));
            case FaultKind.TruncateBody:
                return new SimulatedExchange(await CarryOutAsync(request, fault).ConfigureAwait(false), Truncated: true);
            case FaultKind.CommitLater:
                NoteUntouched(request, fault, null);
                _ = CarryOutLaterAsync(request, fault);
                return SimulatedExchange.Broken;
            default:
                // A server does not notice that its caller gave up, so the work goes on without the caller's token.
                return new SimulatedExchange(await CarryOutLaterAsync(request, fault).WaitAsync(cancellationToken).ConfigureAwait(false));
        }
    }

    private async Task<SimulatedResponse> CarryOutLaterAsync(SimulatedRequest request, SimulatorFault fault)
    {
        await Task.Delay(fault.After, Time, CancellationToken.None).ConfigureAwait(false);
        return await CarryOutAsync(request, fault).ConfigureAwait(false);
    }

    private async Task<SimulatedResponse> CarryOutAsync(SimulatedRequest request, SimulatorFault? fault)
    {
        var prepared = await PrepareAsync(request).ConfigureAwait(false);
        lock (Gate)
        {
            var response = Answer(prepared);
            Note(request, fault, response, SeenStatus(fault, response), response.Committed);
            return response;
        }
    }

    private SimulatedResponse? NoteUntouched(SimulatedRequest request, SimulatorFault fault, SimulatedResponse? response)
    {
        lock (Gate)
        {
            Note(request, fault, response, response?.StatusCode ?? 0, committed: false);
        }

        return response;
    }

    private void Note(SimulatedRequest request, SimulatorFault? fault, SimulatedResponse? response, int status, bool committed) =>
        Journal.Append(new JournalEntry
        {
            At = Time.GetUtcNow(),
            Method = request.Method,
            Path = request.Path,
            Query = request.Query,
            RequestBody = response?.HidesRequestBody == true ? null : request.BodyText,
            StatusCode = status,
            Committed = committed,
            Operation = response?.Operation ?? "",
            Fault = fault?.Kind,
        });

    private static int SeenStatus(SimulatorFault? fault, SimulatedResponse response) => fault?.Kind switch
    {
        FaultKind.CommitThenDisconnect or FaultKind.CommitLater => 0,
        FaultKind.CommitThenStatus => fault.StatusCode,
        _ => response.StatusCode,
    };

    private static SimulatedResponse FaultResponse(SimulatorFault fault) => new(fault.StatusCode)
    {
        Headers = [.. fault.Headers.Select(header => (header.Key, header.Value))],
        Body = System.Text.Encoding.UTF8.GetBytes(fault.Body ?? ""),
        ContentType = fault.Body?.StartsWith('<') == true ? "text/html" : "application/json",
    };
}
