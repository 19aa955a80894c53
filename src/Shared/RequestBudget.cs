using System.Net;
using Microsoft.Extensions.Logging;

namespace MlConnector.Http;

/// <summary>
/// Keeps one credential within its limits before the server has to refuse: so many requests in a sliding window, so many at once. A burst
/// may use the whole window; nothing is smoothed. When the server refuses all the same, nothing leaves before it allows it again, and half
/// as many requests at once; every fifty good answers one more.
/// </summary>
internal sealed class RequestBudget : IDisposable
{
    private const int GoodAnswersForOneMore = 50;
    private readonly Queue<long> _sent = new();
    private readonly SemaphoreSlim _slots;
    private readonly Lock _gate = new();
    private readonly BudgetLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private (long Since, TimeSpan Length) _pause;
    private int _requests;
    private int _withheld;
    private int _toWithhold;
    private int _goodAnswers;
    private volatile bool _isDisposed;

    public RequestBudget(BudgetLimits limits, TimeProvider time, ILogger logger)
    {
        (_limits, _time, _logger) = (limits, time, logger);
        _slots = new SemaphoreSlim(limits.Concurrency);
        _requests = limits.Requests;
    }

    /// <summary>Requests that left so far.</summary>
    public long Total { get; private set; }

    /// <summary>Requests that may leave in one window.</summary>
    public int Allowed
    {
        get
        {
            lock (_gate)
            {
                return _requests;
            }
        }
    }

    /// <summary>Requests that may leave now without waiting for the window.</summary>
    public int Remaining
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return PauseLeft() > TimeSpan.Zero ? 0 : Math.Max(0, _requests - _sent.Count);
            }
        }
    }

    /// <summary>Whether the server asked for a pause that is not over.</summary>
    public bool IsPaused
    {
        get
        {
            lock (_gate)
            {
                return PauseLeft() > TimeSpan.Zero;
            }
        }
    }

    /// <summary>Sends when the limits allow it, and learns from the answer.</summary>
    public async Task<HttpResponseMessage> SendAsync(Func<CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            for (var wait = Reserve(); wait > TimeSpan.Zero; wait = Reserve())
            {
                _logger.WaitingForBudget(wait);
                await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
            }

            var response = await send(cancellationToken).ConfigureAwait(false);
            Learn(response);
            return response;
        }
        finally
        {
            GiveBack();
        }
    }

    /// <summary>Lets what runs come to its end; who waits for a slot gets one after the other to hear that it is over.</summary>
    public void Dispose() => _isDisposed = true;

    /// <summary>Takes over what the server says of its window.</summary>
    /// <param name="requests">Its size; null leaves it.</param>
    /// <param name="usedUpFor">How long nothing is left of it. Waited for only when others with the same credential used it up: what was sent here is counted anyway.</param>
    public void Adopt(int? requests, TimeSpan? usedUpFor)
    {
        lock (_gate)
        {
            _requests = requests ?? _requests;
            Forget();
            if (usedUpFor is { } wait && _sent.Count < _requests && wait > PauseLeft())
            {
                _pause = (_time.GetTimestamp(), wait);
            }
        }
    }

    private TimeSpan Reserve()
    {
        lock (_gate)
        {
            Forget();
            if (PauseLeft() is var pause && pause > TimeSpan.Zero)
            {
                return pause;
            }

            if (_sent.Count >= _requests)
            {
                return _limits.Window - _time.GetElapsedTime(_sent.Peek());
            }

            _sent.Enqueue(_time.GetTimestamp());
            Total++;
            return TimeSpan.Zero;
        }
    }

    private void Forget()
    {
        while (_sent.TryPeek(out var oldest) && _time.GetElapsedTime(oldest) >= _limits.Window)
        {
            _sent.Dequeue();
        }
    }

    private TimeSpan PauseLeft() => _pause.Length > TimeSpan.Zero ? _pause.Length - _time.GetElapsedTime(_pause.Since) : TimeSpan.Zero;

    private void Learn(HttpResponseMessage response)
    {
        lock (_gate)
        {
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                // Longer waits are the caller's to decide: the retry gives up, and the caller sees how long.
                if (SafeRetry.RetryAfter(response, _time) is { } wait && wait <= SafeRetry.LongestWait && wait > PauseLeft())
                {
                    _pause = (_time.GetTimestamp(), wait);
                }

                _toWithhold = Math.Max(_toWithhold, (_limits.Concurrency - _withheld) / 2);
                _goodAnswers = 0;
            }
            else if (response.IsSuccessStatusCode && _withheld + _toWithhold > 0 && ++_goodAnswers >= GoodAnswersForOneMore)
            {
                _goodAnswers = 0;
                GiveOneMore();
            }
        }
    }

    private void GiveOneMore()
    {
        if (_toWithhold > 0)
        {
            _toWithhold--;
        }
        else
        {
            _withheld--;
            _slots.Release();
        }
    }

    private void GiveBack()
    {
        lock (_gate)
        {
            if (_toWithhold > 0)
            {
                _toWithhold--;
                _withheld++;
                return;
            }
        }

        _slots.Release();
    }
}
