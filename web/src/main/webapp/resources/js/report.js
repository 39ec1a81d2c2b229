// The charts of the reports screen: colours and fonts from the theme, read again when the theme changes.

const drawn = new Set();

/** The colour a token stands for in the present theme; a canvas can't read light-dark() or var(). */
function colour(token) {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

function dress(config) {
  const text = colour("--text-subtle");
  const line = colour("--line");
  const font = { family: getComputedStyle(document.body).fontFamily, size: 11 };
  for (const set of config.data.datasets) {
    const tint = colour(set.tint);
    set.backgroundColor = tint;
    set.borderColor = tint;
    set.pointBackgroundColor = tint;
  }
  for (const axis of [config.options.scales.x, config.options.scales.y]) {
    axis.ticks = { ...axis.ticks, color: text, font };
    axis.grid = { ...axis.grid, color: line };
    axis.border = { display: false };
  }
  Object.assign(config.options.plugins.tooltip, {
    backgroundColor: colour("--bg-inverse"),
    titleColor: colour("--text-inverse"),
    bodyColor: colour("--text-inverse"),
    titleFont: font,
    bodyFont: font,
  });
}

function options(config) {
  const bars = config.type === "bar";
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: "index", intersect: false },
    scales: {
      x: { stacked: bars, grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 24 } },
      y: { stacked: bars, beginAtZero: true, grid: {}, ticks: { precision: bars ? 0 : undefined, maxTicksLimit: 5 } },
    },
    plugins: {
      legend: { display: false },
      tooltip: {
        callbacks: { label: ({ dataset, dataIndex, formattedValue }) => `${dataset.label}: ${dataset.texts?.[dataIndex] ?? formattedValue}` },
      },
    },
  };
}

function shape(set, type) {
  if (type === "bar") {
    Object.assign(set, { borderRadius: 2, maxBarThickness: 22, categoryPercentage: 0.8, barPercentage: 0.9 });
  } else {
    Object.assign(set, { borderWidth: 2, pointRadius: 0, pointHoverRadius: 4, tension: 0, spanGaps: true });
    if (set.tint === "--chart-5") {
      Object.assign(set, { borderWidth: 1.5, borderDash: [4, 4] });
    }
  }
}

/** PrimeFaces calls this on each chart before it is drawn. */
window.samtalChart = function samtalChart() {
  const { config } = this.cfg;
  config.options = options(config);
  config.data.datasets.forEach((set) => shape(set, config.type));
  dress(config);
  drawn.add(this);
};

function dressAgain() {
  for (const widget of drawn) {
    if (widget.chart) {
      dress(widget.cfg.config);
      widget.chart.update("none");
    }
  }
}

new MutationObserver(dressAgain).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dressAgain);

document.querySelectorAll("#filters select").forEach((select) => {
  select.addEventListener("change", () => select.form.requestSubmit());
});
