# Random systems of sums, balances and bounds over counts, some values of which are then corrupted, and the smallest sets of
# values that R's errorlocate finds (several runs, since it gives one set by lot). Output: one line a fact.
suppressMessages({library(validate); library(errorlocate)})
set.seed(20231231)
make <- function() {
  # leaves, totals of them (a leaf in several totals), second splits, balances, bounds
  n <- sample(3:5, 1); x <- sample(0:60, n, replace = TRUE); rules <- character()
  v <- function(i) paste0("x", i)
  for (k in seq_len(sample(2:4, 1))) {
    parts <- sort(sample(seq_along(x), sample(2:min(3, length(x)), 1)))
    kind <- sample(c("sum", "split", "bound", "balance"), 1, prob = c(5, 2, 3, 2))
    if (kind == "sum") { x <- c(x, sum(x[parts])); rules <- c(rules, paste0(v(length(x)), " == ", paste(v(parts), collapse = " + "))) }
    if (kind == "split") { t <- sum(x[parts]); a <- sample(0:t, 1); x <- c(x, a, t - a); m <- length(x)
      rules <- c(rules, paste0(paste(v(parts), collapse = " + "), " == ", v(m - 1), " + ", v(m))) }
    if (kind == "bound") { o <- parts[order(x[parts])]; rules <- c(rules, paste0(v(o[1]), " <= ", v(o[length(o)]))) }
    if (kind == "balance") { x <- c(x, 0); p <- parts[1:2]; x[length(x)] <- max(0, x[p[1]] - x[p[2]])
      x <- c(x, x[p[2]] + x[length(x)] - x[p[1]]); m <- length(x)
      if (x[m] >= 0) rules <- c(rules, paste0(v(p[1]), " + ", v(m), " == ", v(p[2]), " + ", v(m - 1))) else { x <- x[seq_len(m - 2)] } }
  }
  list(x = x, rules = unique(rules))
}
done <- 0
while (done < 240) {
  s <- make()
  if (length(s$rules) < 2 || length(s$x) < 4) next
  y <- s$x
  for (i in sample(seq_along(y), sample(1:3, 1, prob = c(4, 3, 2)))) y[i] <- max(0, y[i] + sample(c(-20:-1, 1:20, 100), 1))
  names(y) <- paste0("x", seq_along(y))
  w <- if (done %% 3 == 0) sample(1:3, length(y), replace = TRUE) else rep(1, length(y)); names(w) <- names(y)
  data <- as.data.frame(as.list(y))
  val <- do.call(validator, lapply(c(s$rules, paste0(names(y), " >= 0")), str2lang))
  if (all(values(confront(data, val)))) next
  sets <- character(); weights <- numeric()
  for (run in 1:6) {
    le <- try(locate_errors(data, val, weight = w), silent = TRUE)
    if (inherits(le, "try-error")) next
    e <- names(y)[as.vector(values(le)) %in% TRUE]
    sets <- c(sets, paste(e, collapse = " ")); weights <- c(weights, sum(w[e]))
  }
  if (length(sets) == 0) next
  done <- done + 1
  cat("system", done, "\n"); cat("values", y, "\n"); cat("weights", w, "\n")
  for (r in s$rules) cat("rule", r, "\n")
  cat("lightest", min(weights), "\n")
  for (t in unique(sets[weights == min(weights)])) cat("set", t, "\n")
}
